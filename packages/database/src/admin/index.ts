export { DatabaseUnavailable } from '../dialect/engine.ts';
export { migrate } from './migrate.ts';
export { type RemovedSample, removeSample, type SampleRemoval } from './remove-sample.ts';
export { type NewToken, openTokenDesk, type Token, type TokenDesk } from './tokens.ts';
export { type RollupDifference, verifyRollups } from './verify-rollups.ts';
