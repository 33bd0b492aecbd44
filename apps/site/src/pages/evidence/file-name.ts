import {
  evidenceKindName,
  evidenceSubjectName,
  type Locale,
  type OwnEvidence,
} from '@rangewatch/schema';

/** What a file shows and what it is; its own name is never asked for. */
export function fileName({ subject, kind }: OwnEvidence, locale: Locale): string {
  return `${evidenceSubjectName(subject, locale)} (${evidenceKindName(kind, locale)})`;
}
