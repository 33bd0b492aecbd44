import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { AppName, AppProcess, Ending } from './app-process.ts';

/** How long the apps may take to answer: far more than any start needs. */
const READY_LIMIT_MS = 60_000;
/** How long an app may take to end what it is doing; after that it is ended. */
const STOP_GRACE_MS = 9_000;

export type Addresses = Readonly<Record<AppName, string>>;

export interface Supervision {
  /** Called once, when every app answers. */
  readonly onReady: (addresses: Addresses) => void;
  readonly onStopping: () => void;
}

type Turn =
  | { readonly kind: 'ready'; readonly addresses: Addresses }
  | { readonly kind: 'asked_to_stop' }
  | { readonly kind: 'late' }
  | { readonly kind: 'ended'; readonly app: AppProcess; readonly ending: Ending };

/**
 * Watches the apps until they end. Asked to stop, it ends all and resolves with 0; nothing is restarted.
 * @throws CliFailure that names the app which ended by itself or never answered, after all were stopped.
 */
export async function supervise(
  apps: readonly AppProcess[],
  { onReady, onStopping }: Supervision,
): Promise<number> {
  const signals = watchSignals(apps);
  const limit = timeLimit(READY_LIMIT_MS);
  const ended = Promise.race(apps.map(whenEnded));
  try {
    let turn = await Promise.race<Turn>([whenReady(apps), ended, signals.asked, limit.late]);
    limit.clear();
    if (turn.kind === 'ready') {
      onReady(turn.addresses);
      turn = await Promise.race<Turn>([ended, signals.asked]);
    }
    if (turn.kind === 'asked_to_stop') onStopping();
    const silent = apps.find((each) => !each.hasAnswered());
    await stopAll(apps);
    if (turn.kind === 'asked_to_stop') return EXIT.ok;
    throw failureOf(turn, silent);
  } finally {
    signals.release();
    limit.clear();
  }
}

async function whenReady(apps: readonly AppProcess[]): Promise<Turn> {
  const entries = await Promise.all(
    apps.map(async ({ app, ready }) => [app, await ready] as const),
  );
  return { kind: 'ready', addresses: Object.fromEntries(entries) as Record<AppName, string> };
}

async function whenEnded(app: AppProcess): Promise<Turn> {
  return { kind: 'ended', app, ending: await app.ended };
}

function timeLimit(limitMs: number) {
  const { promise: late, resolve } = Promise.withResolvers<Turn>();
  const timer = setTimeout(() => resolve({ kind: 'late' }), limitMs);
  return { late, clear: () => clearTimeout(timer) };
}

/** The first signal asks, the second does not: it ends every app at once. */
function watchSignals(apps: readonly AppProcess[]) {
  const { promise: asked, resolve } = Promise.withResolvers<Turn>();
  let count = 0;
  const onSignal = () => {
    count += 1;
    if (count === 1) return resolve({ kind: 'asked_to_stop' });
    for (const each of apps) each.signal('SIGKILL');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const release = () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  return { asked, release };
}

async function stopAll(apps: readonly AppProcess[]): Promise<void> {
  for (const each of apps) each.signal('SIGTERM');
  const patience = setTimeout(() => {
    for (const each of apps) each.signal('SIGKILL');
  }, STOP_GRACE_MS);
  await Promise.all(apps.map((each) => each.ended));
  clearTimeout(patience);
}

function failureOf(turn: Turn, silent: AppProcess | undefined): CliFailure {
  if (turn.kind === 'ended') {
    const { app, logPath } = turn.app;
    return new CliFailure('app_ended', { app, ending: String(turn.ending), log: logPath });
  }
  const { app, logPath } = silent ?? { app: '', logPath: '' };
  return new CliFailure('app_not_ready', { app, seconds: READY_LIMIT_MS / 1000, log: logPath });
}
