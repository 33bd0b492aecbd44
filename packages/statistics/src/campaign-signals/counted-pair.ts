import type { InformationComponent } from '../disproportionality/information-component.ts';

/** O, E and what they say. */
export interface CountedPair extends InformationComponent {
  readonly observed: number;
  readonly expected: number;
}
