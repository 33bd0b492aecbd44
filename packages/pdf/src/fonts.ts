import { readFileSync } from 'node:fs';
import { fonts as files } from '@embedpdf/fonts-sc';

let loaded: { readonly regular: Buffer; readonly strong: Buffer } | null = null;

/** Read once: the letters of Chinese fill some eight million bytes a weight. */
export function fonts(): { readonly regular: Buffer; readonly strong: Buffer } {
  loaded ??= { regular: readFont(400), strong: readFont(500) };
  return loaded;
}

/** The package names its files beside its entry point. */
function readFont(weight: number): Buffer {
  const file = files.find((font) => font.weight === weight)?.file ?? '';
  return readFileSync(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc')));
}
