// A door of its own: its arithmetic takes long to load, and few commands need it.
export { lookIntoSignals } from './signals/look-into-signals.ts';
export { publishSignals } from './signals/publish-signals.ts';
export { type FinishedRun, runSignals, type SignalRunOptions } from './signals/run-signals.ts';
