import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);

const LANGUAGES = ['chi_sim', 'eng'];
/** npm gives each language a package of its own; the engine asks for both in one folder. */
const DATA_FILES: Readonly<Record<string, string>> = {
  chi_sim: require.resolve('@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz'),
  eng: require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
};
/** As tesseract.js numbers its engines and ways to lay out a page. */
const NEURAL_NETWORK_ONLY = 1;
const SCATTERED_TEXT = '11';

/** One line of text, as tesseract.js gives it. */
interface OcrLine {
  readonly words: readonly { readonly text: string }[];
  readonly bbox: Readonly<Record<'x0' | 'y0' | 'x1' | 'y1', number>>;
}
export interface OcrPage {
  readonly blocks:
    | readonly {
        readonly paragraphs: readonly { readonly lines: readonly OcrLine[] }[];
      }[]
    | null;
}

interface Packet {
  readonly status: 'resolve' | 'reject' | 'progress';
  readonly data: unknown;
}
/** The part of tesseract.js that runs in its worker, without the part that starts one and talks to a network. */
interface Engine {
  setAdapter(adapter: object): void;
  dispatchHandlers(job: object, send: (packet: Packet) => void): void;
}
type Core = (options: object) => Promise<unknown>;

/**
 * Reads the text of a picture with its places. Everything comes from installed packages: the adapter knows no network
 * and writes no file; the picture is put into the engine's own memory.
 * @throws Error when the content is no picture the engine can unpack
 */
export async function readText(picture: Uint8Array): Promise<OcrPage> {
  const engine: Engine = require('tesseract.js/src/worker-script');
  const core: Core = require('tesseract.js-core/tesseract-core-simd-lstm');
  engine.setAdapter({
    // The engine tells of parameters that its language data names and it no longer has: nobody needs to read that.
    getCore: async () => (options: object) => core({ ...options, printErr: () => {} }),
    gunzip: gunzipSync,
    readCache: (path: string) => readFile(DATA_FILES[basename(path, '.traineddata.gz')] ?? path),
  });
  await run(engine, 'load', { options: { lstmOnly: true, logging: false } });
  const options = { langPath: 'packages', cacheMethod: 'none', gzip: true, lstmOnly: true };
  await run(engine, 'loadLanguage', { langs: LANGUAGES, options });
  await run(engine, 'initialize', { langs: LANGUAGES, oem: NEURAL_NETWORK_ONLY });
  await run(engine, 'setParameters', { params: { tessedit_pageseg_mode: SCATTERED_TEXT } });
  const page = await run(engine, 'recognize', {
    image: picture,
    options: {},
    output: { text: false, blocks: true },
  });
  return page as OcrPage;
}

function run(engine: Engine, action: string, payload: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const job = { workerId: 'picture', jobId: action, action, payload };
    engine.dispatchHandlers(job, ({ status, data }) => {
      if (status === 'resolve') resolve(data);
      if (status === 'reject') reject(new Error(`${action}: ${String(data)}`));
    });
  });
}
