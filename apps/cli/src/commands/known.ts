import type { Writers } from '@rangewatch/database/writers';
import { type CallerNumber, describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import { goodNumberBasisName, problem, problemMessage } from '@rangewatch/schema';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

interface AddOptions {
  readonly name: string;
}

const EXAMPLES = `
A known number stays out of every list, and so does every range that holds it. Its page says whom it belongs
to; what people reported is still shown.

Examples:
  $ rangewatch known add 021-5555-0100 --name "Sunrise Clinic, appointments"
  $ rangewatch known list
  $ rangewatch known remove 021-5555-0100`;

export function registerKnown(program: Command, run: Run): void {
  const command = program
    .command('known')
    .description('numbers that no list may name')
    .addHelpText('after', EXAMPLES);
  command
    .command('add')
    .description('keep a number out of every list; adding it again replaces its name')
    .argument('<number>', 'as people write it')
    .requiredOption('--name <text>', 'whom it belongs to, for the public page')
    .action(
      run((session, number: string, options: AddOptions) =>
        withWriters(session, (writers) => add(session, writers, number, options)),
      ),
    );
  command
    .command('remove')
    .description('let lists name a number again')
    .argument('<number>', 'as people write it')
    .action(
      run((session, number: string) =>
        withWriters(session, (writers) => remove(session, writers, number)),
      ),
    );
  command
    .command('list')
    .description('every known number')
    .action(run((session) => withWriters(session, (writers) => list(session, writers))));
}

async function add(
  session: Session,
  writers: Writers,
  typed: string,
  options: AddOptions,
): Promise<void> {
  const number = readNumber(session, typed);
  const name = options.name.trim();
  if (name === '') throw new CliFailure('known_name_missing', {}, EXIT.usage);
  await writers.noteKnownNumber({ number, name, basis: 'operator', notedAt: new Date() });
  session.result({ ok: true, number, name }, [
    session.say('known_added', { number: describeNumber(number).display, name }),
  ]);
}

async function remove(session: Session, writers: Writers, typed: string): Promise<void> {
  const number = readNumber(session, typed);
  const wasKnown = await writers.forgetKnownNumber(number);
  if (!wasKnown) throw new CliFailure('known_unknown');
  session.result({ ok: true, number }, [
    session.say('known_removed', { number: describeNumber(number).display }),
  ]);
}

async function list({ result, say, locale }: Session, writers: Writers): Promise<void> {
  const numbers = await writers.listKnownNumbers();
  const lines = numbers.map(({ number, name, basis, notedAt }) =>
    [
      describeNumber(number).display,
      notedAt.toISOString().slice(0, 10),
      goodNumberBasisName(basis, locale),
      ...(name === null ? [] : [name]),
    ].join('  '),
  );
  result({ ok: true, numbers }, lines.length > 0 ? lines : [say('known_nothing')]);
}

function readNumber({ config, locale }: Session, typed: string): CallerNumber {
  const read = parseCallerNumber(typed, config);
  if (read.ok) return read.value.number;
  const { code, params } = read.problem;
  const text = problemMessage(problem(code, '', params), locale);
  throw new CliFailure('words_wrong', { text }, EXIT.usage);
}
