import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';

const SCSS = fileURLToPath(new URL('site.scss', import.meta.url));
const CSS = fileURLToPath(new URL('site.css', import.meta.url));

/** The stylesheet as `site.css` must hold it. Needs the development dependencies. */
export function compileCss(): string {
  const { css } = compile(SCSS, {
    style: 'compressed',
    charset: false,
    quietDeps: true,
    importers: [new NodePackageImporter(fileURLToPath(import.meta.url))],
  });
  return `${css.trim()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CSS, compileCss());
