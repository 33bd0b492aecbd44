/** What sort of number it is by its place in the numbering plan; says nothing about who uses it. */
export const NUMBER_KINDS = [
  'mobile',
  'fixed',
  'fixedOrMobile',
  'tollFree',
  'sharedCost',
  'premium',
  'voip',
  'service',
  'message',
  'iot',
  'withheld',
  'malformed',
] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];
