import { randomBytes } from 'node:crypto';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { importFtcFile } from '@rangewatch/service';
import { printTable } from './print-table.ts';
import { createRawTable } from './raw-table.ts';
import { createRecord } from './record.ts';

/** `node test/benchmarks/import.ts FILE`: an official file into the record, beside bare inserts. */

interface Measured {
  readonly rowCount: number;
  readonly seconds: number;
  /** Without reading and parsing. */
  readonly writingSeconds: number;
  readonly peakMegabytes: number;
}

/** Reads the file through the service; both sides get the same rows in the same batches. */
async function measureImport(writers: Writers, path: string): Promise<Measured> {
  let writingMs = 0;
  const importBatch: Writers['importBatch'] = async (batch) => {
    const startedAt = performance.now();
    await writers.importBatch(batch);
    writingMs += performance.now() - startedAt;
  };
  const startedAt = performance.now();
  const { newCount } = await importFtcFile(
    {
      writers: { ...writers, importBatch },
      clock: () => new Date(),
      random: randomBytes,
      timeZone: 'Asia/Shanghai',
    },
    path,
  );
  return {
    rowCount: newCount,
    seconds: (performance.now() - startedAt) / 1000,
    writingSeconds: writingMs / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function compare(file: string): Promise<void> {
  const record = await createRecord();
  const writers = await openWriters(record.url);
  const raw = createRawTable(record.path('peer.sqlite'));
  try {
    // First, so that its peak memory is its own.
    const ours = await measureImport(writers, file);
    const peer = await measureImport(withRawRows(ours.rowCount), file);
    printTable(
      ['', 'rows', 's', 'rows/s', 'rows/s writing'],
      [row('Rangewatch import', ours), row('bare inserts', peer)],
    );
    const ratio = ours.seconds / peer.seconds;
    process.stdout.write(`time of the import / time of bare inserts: ${ratio.toFixed(2)}\n`);
    process.stdout.write(`peak RSS of the import: ${ours.peakMegabytes.toFixed(0)} MB\n`);
  } finally {
    raw.close();
    await writers.close();
    await record.remove();
  }

  function withRawRows(acceptedCount: number): Writers {
    const counts = { linesDone: 0, withheldCount: 0, rejectedCount: 0 };
    const opened = { fileId: 1, source: 'ftc_dnc', ...counts };
    return {
      ...writers,
      openImport: async () => ({ ...opened, isComplete: false, acceptedCount: 0 }),
      importBatch: async ({ accepted }) => raw.insert(accepted),
      completeImport: async () => ({ ...opened, isComplete: true, acceptedCount }),
    };
  }
}

function row(name: string, { rowCount, seconds, writingSeconds }: Measured) {
  return [name, rowCount, seconds, rowCount / seconds, rowCount / writingSeconds];
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which file? node test/benchmarks/import.ts FILE\n');
  process.exitCode = 2;
} else {
  await compare(file);
}
