import { progress } from '@clack/prompts';
import type { Session } from './session.ts';

/** Shows how far a long piece of work is: a bar on a terminal, a few plain lines elsewhere. On stderr. */
export interface ProgressReport {
  readonly update: (done: number, total: number) => void;
  readonly end: (text: string) => void;
}

const PLAIN_STEPS = 4;

export function startProgress(session: Session, title: string): ProgressReport {
  const onTerminal = process.stderr.isTTY && session.config.wantsColour;
  return onTerminal ? terminalBar(title) : plainLines(session, title);
}

function terminalBar(title: string): ProgressReport {
  const max = 1000;
  const bar = progress({ max, style: 'heavy', output: process.stderr });
  let shown = 0;
  bar.start(title);
  return {
    update(done, total) {
      const now = Math.floor((done / total) * max);
      bar.advance(now - shown, `${title} ${Math.floor((done / total) * 100)} %`);
      shown = now;
    },
    end: (text) => bar.stop(text),
  };
}

function plainLines(session: Session, title: string): ProgressReport {
  let steps = 0;
  return {
    update(done, total) {
      const now = Math.floor((done / total) * PLAIN_STEPS);
      if (now > steps && now < PLAIN_STEPS) session.note(`${title} ${(now * 100) / PLAIN_STEPS} %`);
      steps = now;
    },
    end: (text) => session.note(text),
  };
}
