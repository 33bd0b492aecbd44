/** An unfinished report, sealed under a code that only its writer holds. */
export interface SealedDraft {
  /** Keyed hash of the resume code. */
  readonly ownerHash: Uint8Array;
  readonly sealed: Uint8Array;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

export interface DraftWriters {
  /** In the place of what was saved under the same hash. */
  saveDraft(draft: SealedDraft): Promise<void>;
  /** Null when there is none, or its time is over. */
  findDraft(ownerHash: Uint8Array, now: Date): Promise<SealedDraft | null>;
  dropDraft(ownerHash: Uint8Array): Promise<void>;
  /** Drops those whose time is over, and sees to it that the files forget them. Returns how many. */
  dropEndedDrafts(now: Date): Promise<number>;
}
