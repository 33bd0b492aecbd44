import { registerTsxLoader } from './tsx-loader.ts';

// The loader must be there before the first .tsx is imported, so the rest follows at run time.
registerTsxLoader();
const { startSite } = await import('./start-site.ts');

await startSite(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
