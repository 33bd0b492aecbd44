import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folders of the font package: the weights that the pages use. */
const WEIGHTS = ['400Regular', '700Bold'];
const FAMILY = 'Noto Sans SC';

/**
 * Writes a fontconfig file that knows one family, so that Chinese is drawn on a machine without
 * fonts, and alike on all. Returns its path, for `FONTCONFIG_FILE`.
 */
export async function writeFontConfig(cacheDirectory: string): Promise<string> {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folders = WEIGHTS.map((weight) => `  <dir>${join(fonts, weight)}</dir>`);
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (name) =>
      `  <alias binding="strong"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  const content = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${join(cacheDirectory, 'fontconfig')}</cachedir>`,
    ...families,
    '</fontconfig>',
    '',
  ].join('\n');
  await mkdir(cacheDirectory, { recursive: true });
  const file = join(cacheDirectory, 'fonts.conf');
  await writeFile(file, content);
  return file;
}
