export { type LogFormat, OTHER_FORMATS, type OtherFormat, type ReadLog } from './call-row.ts';
export { type WhyNothing, whyNothing } from './dated-calls.ts';
export { type LeftOut, type OfferedCall, type OfferedCalls, offerCalls } from './offer-calls.ts';
export { readCallLog } from './read-call-log.ts';
export { isReadableSize, pictureSize } from './picture-size.ts';
export { type PictureRow, readPicture } from './read-picture.ts';
export type { PictureLine } from './shown-line.ts';
export { findShownTime } from './shown-time.ts';
