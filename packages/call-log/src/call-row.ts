import type { Medium } from '@rangewatch/schema';

/** What happened with a call. `turned_away`: the phone blocked it. */
export const DIRECTIONS = [
  'incoming',
  'missed',
  'rejected',
  'voicemail',
  'turned_away',
  'outgoing',
  'elsewhere',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One line of a phone's log. Names are read to know that there was one, and go no further. */
export interface CallRow {
  /** As displayed; null: no number was shown. */
  readonly number: string | null;
  readonly startedAt: Date;
  readonly direction: Direction;
  readonly isContact: boolean;
  readonly medium: Medium;
}

/** Formats by what people call them. */
export const LOG_FORMATS = [
  'sms_backup_calls',
  'sms_backup_messages',
  'super_backup_calls',
  'super_backup_messages',
  'coloros',
  'csv',
] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface CallLog {
  readonly format: LogFormat;
  readonly rows: readonly CallRow[];
  /** Lines that could not be read. */
  readonly unreadCount: number;
  /** The file breaks off before its end: what came before was read. */
  readonly isCutOff: boolean;
}

/** Files that hold something else, by what they are. */
export const OTHER_FORMATS = [
  'huawei',
  'miui',
  'samsung',
  'iphone',
  'android_backup',
  'spreadsheet',
  'program',
  'image',
  'pdf',
  'archive',
  'database',
  'vcard',
  'json',
  'web_page',
  'declarations',
  'unknown',
] as const;
export type OtherFormat = (typeof OTHER_FORMATS)[number];

export type ReadLog =
  | { readonly ok: true; readonly log: CallLog }
  | { readonly ok: false; readonly format: OtherFormat };
