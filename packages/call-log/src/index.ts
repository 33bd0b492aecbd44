export { type LogFormat, OTHER_FORMATS, type OtherFormat, type ReadLog } from './call-row.ts';
export { type LeftOut, type OfferedCall, type OfferedCalls, offerCalls } from './offer-calls.ts';
export { readCallLog } from './read-call-log.ts';
