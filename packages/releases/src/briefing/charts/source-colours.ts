import type { Source } from '@rangewatch/schema';
import { PAPER } from './drawing.ts';

/** One colour a source, the same in every chart; its name always stands beside. */
export const SOURCE_COLOURS: Readonly<Record<Source, string>> = {
  rangewatch: '#b45f06',
  ftc_dnc: '#0f4c81',
};

export interface Paint {
  readonly fill: string;
  readonly stroke: string;
}

/** Of this week's figures. */
export function filled(source: Source): Paint {
  return { fill: SOURCE_COLOURS[source], stroke: SOURCE_COLOURS[source] };
}

/** Of what stands beside for comparison. */
export function outlined(source: Source): Paint {
  return { fill: PAPER, stroke: SOURCE_COLOURS[source] };
}
