export * from './builders.ts';
export * from './fixed-clock.ts';
export * from './postgres.ts';
export * from './test-database.ts';
