/** A code that is to arrive from the phone it is about. */
export interface NewVerification {
  /** Keyed hash of the draft's resume code. */
  readonly ownerHash: Uint8Array;
  /** Which of the reporter's phones. */
  readonly label: string;
  /** Keyed hash of the code. */
  readonly codeHash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** A code that waits already stands, if it is good until then. */
  readonly keepUntil: Date;
  /** The most codes that may wait for one owner. */
  readonly mostWaiting: number;
}

export interface WaitingPhone {
  readonly state: 'waiting';
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface VerifiedPhone {
  readonly state: 'verified';
  readonly label: string;
  readonly verifiedAt: Date;
}

export type StartOutcome =
  | WaitingPhone
  | VerifiedPhone
  | { readonly state: 'too_many' }
  /** Another code has this hash: another one is needed. */
  | { readonly state: 'code_taken' };

/** A code that came, and from whom. */
export interface ArrivedCode {
  readonly codeHash: Uint8Array;
  /** Keyed hash of the number it came from. */
  readonly phoneTag: Uint8Array;
  readonly arrivedAt: Date;
}

export interface VerificationWriters {
  /** Keeps a code for a phone, or answers with what that phone has already. */
  startVerification(start: NewVerification): Promise<StartOutcome>;
  /** True when a code of that hash waited: from now on it is used. */
  verifyPhone(arrived: ArrivedCode): Promise<boolean>;
  /** Codes that still wait and phones that are verified, by label. */
  listPhones(ownerHash: Uint8Array, now: Date): Promise<readonly (WaitingPhone | VerifiedPhone)[]>;
  /** Forgets codes that ended and phones whose draft did. Returns how many. */
  dropEndedVerifications(now: Date): Promise<number>;
}
