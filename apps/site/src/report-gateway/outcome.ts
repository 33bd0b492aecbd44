import type { Problem } from '@rangewatch/schema';

export type Outcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Not reached, too slow or broken: nothing is known to be stored; sending again is safe. */
  | { readonly kind: 'unavailable' };
