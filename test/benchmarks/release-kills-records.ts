import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '@rangewatch/database/admin';
import { startPostgresServer } from '@rangewatch/testkit/postgres-server';
import { importFiles } from './hot-ranges-weeks.ts';

/** Copies of one record that holds a week, one for each kill. */
export interface KillRecords {
  copy(): Promise<string>;
  drop(url: string): Promise<void>;
  close(): Promise<void>;
}

const ROWS = 3000;

export async function openKillRecords(
  engine: 'sqlite' | 'postgres',
  folder: string,
): Promise<KillRecords> {
  const file = join(folder, 'week.csv');
  await writeFile(file, weekOfComplaints());
  return engine === 'sqlite' ? sqliteRecords(folder, file) : postgresRecords(file);
}

/** A week of the FTC's monthly file: every eleventh number blank, every hundredth cut short, some again and again. */
function weekOfComplaints(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = `2020-09-0${1 + (index % 6)}`;
    const digits = String(2_012_000_000 + ((index * 7919) % 2000) * 4999);
    if (index % 11 === 0) return `${day},,201`;
    return `${day},${index % 100 === 7 ? digits.slice(3) : digits},201`;
  });
  return ['created_day,company_phone_number,consumer_area_code', ...rows, ''].join('\n');
}

async function sqliteRecords(folder: string, file: string): Promise<KillRecords> {
  const filled = join(folder, 'filled.sqlite');
  await fill(`sqlite:${filled}`, file);
  let count = 0;
  return {
    async copy() {
      count += 1;
      const copy = join(folder, `copy-${count}.sqlite`);
      await copyFile(filled, copy);
      return `sqlite:${copy}`;
    },
    async drop(url) {
      const path = url.slice('sqlite:'.length);
      for (const part of ['', '-wal', '-shm']) await rm(path + part, { force: true });
    },
    close: () => Promise.resolve(),
  };
}

async function postgresRecords(file: string): Promise<KillRecords> {
  const server = await startPostgresServer({ isShortLived: true });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const urlOf = (name: string) => new URL(`/${name}`, server.url).href;
  await client.query(`create database filled template template0 encoding 'UTF8' locale 'C'`);
  await fill(urlOf('filled'), file);
  let count = 0;
  return {
    async copy() {
      count += 1;
      await client.query(`create database copy_${count} template filled`);
      return urlOf(`copy_${count}`);
    },
    drop: async (url) =>
      void (await client.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`)),
    async close() {
      await client.end();
      await server.stop();
    },
  };
}

async function fill(url: string, file: string): Promise<void> {
  await migrate(url);
  await importFiles(url, [file]);
}
