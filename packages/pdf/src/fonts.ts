// oxlint-disable-next-line typescript/triple-slash-reference -- rooms that import this one check it too, and find the types by nothing else
/// <reference path="./fontkit.d.ts" />
import { readFileSync } from 'node:fs';
import { fonts as files } from '@embedpdf/fonts-sc';
import { create } from 'fontkit';

/** A face with its tables read, as `registerFont` takes it beside the bytes that its types name. */
type Face = Uint8Array;

let loaded: { readonly regular: Face; readonly strong: Face } | null = null;

/** Read once: the letters of Chinese fill some eight million bytes a weight, and their tables take longer than a page. */
export function fonts(): { readonly regular: Face; readonly strong: Face } {
  loaded ??= { regular: readFont(400), strong: readFont(500) };
  return loaded;
}

/** The package names its files beside its entry point. */
function readFont(weight: number): Face {
  const file = files.find((font) => font.weight === weight)?.file ?? '';
  return create(
    readFileSync(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc'))),
  );
}
