export * from './build-new-release.ts';
export * from './builders.ts';
export * from './database-files.ts';
export * from './fixed-clock.ts';
export * from './passkey-device.ts';
export * from './postgres.ts';
export * from './test-database.ts';
