import { migrate } from '@rangewatch/database/admin';
import type { Command } from 'commander';
import type { Run } from '../run.ts';

export function registerMigrate(program: Command, run: Run): void {
  program
    .command('migrate')
    .description('bring the database to the current form; safe to run at any time')
    .action(
      run(async ({ config, result, say }) => {
        const migrations = await migrate(config.databaseUrl);
        const lines = migrations.map((name) => say('migrated', { name }));
        result({ ok: true, migrations }, lines.length > 0 ? lines : [say('migrated_nothing')]);
      }),
    );
}
