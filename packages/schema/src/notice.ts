/** How a notice of a release reaches an authority. */
export const NOTICE_CHANNELS = ['webhook', 'mail'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Why a notice has not arrived, as a code: what the other side wrote is never kept. */
export const NOTICE_PROBLEMS = [
  /** It answered with a status other than success. */
  'refused',
  'redirected',
  /** It answered 410: the subscription has ended. */
  'gone',
  'timed_out',
  'unreachable',
  /** Its name leads to an address inside a network. */
  'address_not_allowed',
  /** It speaks no TLS, or none that is still safe. */
  'not_secure',
  /** No authority that this machine trusts made its certificate. */
  'certificate_not_trusted',
  'certificate_out_of_date',
  'certificate_other_host',
  /** The mail server knows no such recipient, and will not know one tomorrow. */
  'recipient_unknown',
  'mail_off',
  'sealed_otherwise',
  'unexpected',
] as const;
export type NoticeProblem = (typeof NOTICE_PROBLEMS)[number];

/** A notice that has not arrived is given up after so many days. */
export const NOTICE_TRIED_DAYS = 5;

/** How many notices of releases stand how; the public sees no more. */
export interface NoticeCounts {
  /** To be sent, or sent again. */
  readonly waitingCount: number;
  /** Of those, how many failed at least once. */
  readonly failingCount: number;
  /** Given up for good, lately. */
  readonly givenUpCount: number;
  readonly lastDeliveredAt: Date | null;
}
