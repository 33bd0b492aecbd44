// Looks a number up without telling which: node private-look-up.mjs "170 1234 5678" https://api.example.org
// ADDRESS is an API, or a folder of the files that a CDN serves (…/look-up/blocks). Runs in a browser too.
const HEX_DIGITS = 3;
/** Mainland service numbers, 110, 10086, 12345, 17909, 95588, and message channels behind 106 and 950. */
const SERVICE = /^(1[0-2]\d{1,6}|17\d{3}|9[56]\d{3,6})$/;
const CHANNEL = /^(106\d{6,17}|950\d{6,13})$/;

/** The number as Rangewatch stores it: digits with the calling code; mainland service numbers as CN:95588. */
export function storedForm(text, callingCode = '86') {
  const typed = text.normalize('NFKC').replace(/[^0-9+]/g, '');
  const abroad = /^(?:\+|00)(\d+)$/.exec(typed)?.[1];
  if (!abroad && callingCode === '86') {
    if (CHANNEL.test(typed)) return `CN:${typed}`;
    // No mainland mobile number begins with 12: these are North American, with their calling code.
    if (/^12\d{9}$/.test(typed)) return typed;
  }
  const stored = abroad ?? callingCode + typed.replace(/^0/, '');
  const isService = stored.startsWith('86') && SERVICE.test(stored.slice(2));
  return isService ? `CN:${stored.slice(2)}` : stored;
}

/** The digits that the number's block of 10,000 shares: all but the last four; `CN:95` of a short service number. */
export function blockPrefix(number) {
  return number.startsWith('CN:') && number.length <= 8 ? number.slice(0, 5) : number.slice(0, -4);
}

export async function bucketOf(prefix) {
  const hash = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(prefix));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return hex.slice(0, HEX_DIGITS);
}

/** Whether a range, `861701234****`, holds a number: same length, same leading digits. */
const holds = (range, number) =>
  range.length === number.length && number.startsWith(range.replaceAll('*', ''));

/** What is said of a number and of the ranges around it; the server learns one of 4,096 buckets. */
export async function lookUp(number, address) {
  const bucket = await bucketOf(blockPrefix(number));
  const isFolder = /\/blocks\/?$/.test(address);
  const base = address.replace(/\/$/, '');
  const response = await fetch(isFolder ? `${base}/${bucket}.json` : `${base}/v1/blocks/${bucket}`);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { entries, asOf } = await response.json();
  return { asOf, entries: entries.filter(({ range }) => holds(range, number)) };
}

if (globalThis.process?.argv?.[1]?.endsWith('private-look-up.mjs')) {
  const [, , text, address = 'http://localhost:4000'] = process.argv;
  const { asOf, entries } = await lookUp(storedForm(text ?? ''), address);
  if (entries.length === 0) console.log('Nothing can be said. That is not clearance.');
  for (const { range, reporters, officialSources, listing } of entries) {
    const people = reporters ? `at least ${reporters.from} people` : 'too few people to say';
    const files = officialSources.map((one) => `${one.reportCount} complaints in ${one.source}`);
    console.log(
      [range, people, ...files, listing.isListed ? 'on block lists' : '']
        .filter(Boolean)
        .join(' · '),
    );
  }
  console.log(`Made in week ${asOf}. Displayed numbers can be forged.`);
}
