import type { Passage } from './finding.ts';

const LOCAL_SIGN = /[\w.%+-]/;
const LONGEST_LOCAL = 64;
const DOMAIN = /^@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,3}\.[A-Za-z]{2,24}/;
const LONGEST_DOMAIN = 255;
/** Who reads these is an office, not a person. */
const OFFICES = new Set(
  'info service services support help contact hello kefu admin office press sales hr jobs marketing noreply no-reply postmaster webmaster complaints privacy legal'.split(
    ' ',
  ),
);

/** Addresses of people; `service@…` and its like are a business's. */
export function* findEmailAddresses(text: string): Iterable<Passage> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL_SIGN.test(text[start - 1] ?? ''))
      start -= 1;
    const domain = start < at ? DOMAIN.exec(text.slice(at, at + LONGEST_DOMAIN))?.[0] : undefined;
    const isOffice = OFFICES.has(text.slice(start, at).toLowerCase());
    if (domain && !isOffice) yield { kind: 'email', start, end: at + domain.length };
  }
}
