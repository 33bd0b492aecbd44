import { FIRST_PHONE } from '@rangewatch/schema';
import type { Translate } from '../../locale/translate.ts';

/** What one of a person's phones is called: as they named it, or the first. */
export function phoneName(label: string, t: Translate): string {
  return label === FIRST_PHONE ? t('report.phone.first') : label;
}
