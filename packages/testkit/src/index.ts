export * from './authority-office.ts';
export * from './builders.ts';
export * from './database-files.ts';
export * from './fixed-clock.ts';
export * from './passkey-device.ts';
export * from './postgres.ts';
export * from './test-database.ts';
export * from './test-issuer.ts';
