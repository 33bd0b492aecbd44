import type { Browser } from 'playwright-core';

/** A row as a phone shows it: who, a remark below, and when on the right. */
export type DrawnRow = readonly [who: string, remark: string, when: string];

const STYLE = `
  body { margin: 0; width: 360px; font: 16px sans-serif; background: #fff; }
  h1 { margin: 24px 16px 8px; font-size: 26px; font-weight: 400; }
  div { display: flex; align-items: center; padding: 10px 16px; border-bottom: 1px solid #eee; }
  p { flex: 1; margin: 0; font-size: 17px; }
  small { display: block; margin-top: 3px; font-size: 12px; color: #888; }
  i { width: 28px; color: #888; font-style: normal; }
  time { font-size: 12px; color: #888; }
  body.dark { background: #000; color: #eee; }`;

/** The screenshot of a phone that shows its call list, three pixels to a point. */
export async function drawCallList(
  browser: Browser,
  title: string,
  rows: readonly DrawnRow[],
  { isDark, type }: { readonly isDark: boolean; readonly type: 'png' | 'jpeg' },
): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 3,
  });
  const drawn = rows.map(
    ([who, remark, when]) =>
      `<div><i>↙</i><p>${who}<small>${remark}</small></p><time>${when}</time></div>`,
  );
  await page.setContent(
    `<style>${STYLE}</style><body class="${isDark ? 'dark' : ''}"><h1>${title}</h1>${drawn.join('')}`,
  );
  const picture = await page.screenshot({ type });
  await page.close();
  return picture;
}
