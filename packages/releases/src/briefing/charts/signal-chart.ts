import { formatCount, type Locale, type ReleaseRow } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { circle, type Drawing, GRID, INK, label, line, type Shape, SOFT_INK } from './drawing.ts';
import { fittedLines, widthOf } from './fitted-lines.ts';
import { niceTicks } from './nice-ticks.ts';
import { SOURCE_COLOURS } from './source-colours.ts';

type Signal = ReleaseRow<'signals'>;

/** The highest stands on top. */
const BANDS = ['above10', '5to10', '2to5', 'below2'] as const;
const WIDTH = 360;
/** Right of the last figure of the axis, for half of its letters. */
const MARGIN = 20;
const SIZE = 13;
const POINT_ROW = 18;
const EMPTY_ROW = 16;
const BELOW = 44;
const POINT = 5;

/**
 * Signals by how many persons were called and how many times as many that are as among comparable
 * people. The line through a point is the noise its count carries; its number leads to the table.
 */
export function signalChart(signals: readonly Signal[], locale: Locale, width = WIDTH): Drawing {
  const right = width - MARGIN;
  const left = 8 + Math.max(...BANDS.map((band) => widthOf(bandName(band, locale), SIZE)));
  const ticks = niceTicks(
    Math.max(...signals.map(({ called_about, called_noise }) => called_about + called_noise)),
  );
  const xOf = (persons: number) => left + (persons / (ticks.at(-1) ?? 1)) * (right - left);
  const shapes: Shape[] = [];
  let top = 0;
  for (const band of BANDS) {
    const height = Math.max(EMPTY_ROW, inBand(signals, band).length * POINT_ROW) + 8;
    shapes.push(...bandShapes(signals, band, { left, right, top, height, xOf }, locale));
    top += height;
  }
  shapes.push(
    line([left, 0], [left, top], INK, 1.5),
    ...axisShapes(ticks, { right, bottom: top, xOf }, locale),
  );
  const title = phrase('chart_signals', locale);
  const description = phrase('described_by_table', locale);
  return { width, height: top + BELOW, title, description, shapes };
}

interface BandPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly xOf: (persons: number) => number;
}

function bandShapes(
  signals: readonly Signal[],
  band: Signal['ratio_band'],
  { left, right, top, height, xOf }: BandPlace,
  locale: Locale,
): Shape[] {
  const bottom = top + height;
  return [
    line([left, bottom], [right, bottom], GRID),
    label([left - 6, top + height / 2 + 5], bandName(band, locale), { size: SIZE, anchor: 'end' }),
    ...inBand(signals, band).flatMap(({ signal, number }, at) =>
      pointShapes(signal, number, top + 14 + at * POINT_ROW, xOf),
    ),
  ];
}

function pointShapes(
  { called_about, called_noise }: Signal,
  number: number,
  y: number,
  xOf: (persons: number) => number,
): Shape[] {
  const [from, to] = [
    xOf(Math.max(0, called_about - called_noise)),
    xOf(called_about + called_noise),
  ];
  const end = Math.max(to, xOf(called_about) + POINT);
  return [
    line([from, y], [to, y], INK, 2),
    circle([xOf(called_about), y], POINT, SOURCE_COLOURS.rangewatch),
    label([end + 4, y + 5], String(number), { size: SIZE }),
  ];
}

function axisShapes(
  ticks: readonly number[],
  { right, bottom, xOf }: Pick<BandPlace, 'right' | 'xOf'> & { readonly bottom: number },
  locale: Locale,
): Shape[] {
  const title = fittedLines(phrase('chart_signals_axis', locale), right, SIZE, 1)[0] ?? '';
  return [
    ...ticks.map((tick) =>
      label([xOf(tick), bottom + 18], formatCount(tick, locale), {
        size: SIZE,
        anchor: 'middle',
        fill: SOFT_INK,
      }),
    ),
    label([right, bottom + 37], title, { size: SIZE, anchor: 'end', fill: SOFT_INK }),
  ];
}

/** With the number a signal has in the table. */
function inBand(signals: readonly Signal[], band: Signal['ratio_band']) {
  return signals
    .map((signal, at) => ({ signal, number: at + 1 }))
    .filter(({ signal }) => signal.ratio_band === band);
}

function bandName(band: Signal['ratio_band'], locale: Locale): string {
  return phrase(`ratio_${band}`, locale);
}
