/** Home provinces a reporter may name: ISO 3166-2 codes of the mainland's provinces, and the three regions. */
export const PROVINCES = [
  'CN-AH', 'CN-BJ', 'CN-CQ', 'CN-FJ', 'CN-GD', 'CN-GS', 'CN-GX', 'CN-GZ', 'CN-HA', 'CN-HB',
  'CN-HE', 'CN-HI', 'CN-HL', 'CN-HN', 'CN-JL', 'CN-JS', 'CN-JX', 'CN-LN', 'CN-NM', 'CN-NX',
  'CN-QH', 'CN-SC', 'CN-SD', 'CN-SH', 'CN-SN', 'CN-SX', 'CN-TJ', 'CN-XJ', 'CN-XZ', 'CN-YN',
  'CN-ZJ', 'HK', 'MO', 'TW',
] as const;
export type Province = (typeof PROVINCES)[number];
