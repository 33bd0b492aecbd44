/** What a browser needs to read a log and drop what is nobody's business: neither numbering plans nor schemas. */
export { type OtherFormat } from './call-row.ts';
export { reportableByDate, type WhyNothing, whyNothing } from './dated-calls.ts';
export { isReadableSize, pictureSize } from './picture-size.ts';
export { readCallLog } from './read-call-log.ts';
export { renderLog } from './render-log.ts';
export { strangersOnly } from './strangers.ts';
