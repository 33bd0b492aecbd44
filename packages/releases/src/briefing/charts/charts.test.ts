import { LOCALES, SOURCES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { TEST_HEADER } from '../../test-release.ts';
import { briefingSections } from '../content/briefing-sections.ts';
import { buildBriefingFigures } from '../figures/build-briefing-figures.ts';
import { fullWeek, TEST_CONTEXT } from '../test-briefing.ts';
import { barChart } from './bar-chart.ts';
import type { Drawing, Label, Shape } from './drawing.ts';
import { fittedLines, widthOf } from './fitted-lines.ts';
import { niceTicks } from './nice-ticks.ts';
import { DEPTHS } from './range-strips.ts';
import { seriesChart } from './series-chart.ts';
import { contrast, luminance } from './test-contrast.ts';

const figures = await buildBriefingFigures(TEST_HEADER.week, fullWeek(), TEST_CONTEXT);

function drawings(locale: (typeof LOCALES)[number], columns: number): readonly Drawing[] {
  const sections = briefingSections(TEST_HEADER, figures, locale, {
    categories: columns,
    series: columns,
  });
  return sections.flatMap(({ panels }) => panels.flatMap(({ drawings }) => drawings));
}

describe.each(LOCALES)('every chart in %s', (locale) => {
  it.each([2, 3])('keeps to its sheet, with %i small charts in a row', (columns) => {
    const all = drawings(locale, columns);
    expect(all).toHaveLength(12);
    for (const { width, height, shapes } of all)
      for (const shape of shapes) {
        const [left, right, bottom] = edges(shape);
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(width + 0.5);
        expect(bottom).toBeLessThanOrEqual(height + 0.5);
      }
  });
});

it('draws no column for a week that was not published, and none as a zero', () => {
  const official = figures.sources.find(({ source }) => source === 'ftc_dnc');
  if (!official) throw new Error('no official source');
  const { shapes, description } = seriesChart(official, 4, 'en');
  // Eight categories of thirteen weeks, one of them without a release.
  expect(shapes.filter(({ kind }) => kind === 'rectangle')).toHaveLength(8 * 12);
  expect(description).toContain('2026-W28');
});

it.each(SOURCES)(
  'darkens the strips of %s step by step, and keeps their figures readable',
  (source) => {
    const lights = DEPTHS[source].map(({ fill }) => luminance(fill));
    expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    for (const { fill, text } of DEPTHS[source])
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(7);
  },
);

it('draws bars as long as their figures', () => {
  const paint = { fill: '#000000', stroke: '#000000' };
  const bars = [100, 50, 0].map((figure) => ({ name: 'a', figure, text: '1', ...paint }));
  const { shapes } = barChart({
    title: '',
    description: '',
    unit: '',
    groups: [{ heading: null, bars }],
  });
  const widths = shapes.flatMap((shape) => (shape.kind === 'rectangle' ? shape.width : []));
  expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 0);
  // A bar that cannot be seen would look like a row without a figure.
  expect(widths[2]).toBe(1);
});

it('breaks names between Chinese signs and between English words, and shortens what is too long', () => {
  expect(fittedLines('自称机关、公司、亲友', 80, 13, 2)).toEqual(['自称机关、公', '司、亲友']);
  expect(fittedLines('warranties and plans', 90, 13, 2)).toEqual(['warranties', 'and plans']);
  const [line = ''] = fittedLines('家'.repeat(50), 100, 10, 1);
  expect(line.endsWith('…')).toBe(true);
  expect(widthOf(line, 10)).toBeLessThanOrEqual(100);
});

it('counts the axis in round steps', () => {
  expect(niceTicks(124)).toEqual([0, 50, 100, 150]);
  expect(niceTicks(1)).toEqual([0, 1]);
  expect(niceTicks(10)).toEqual([0, 3, 6, 9, 12]);
});

function edges(shape: Shape): [left: number, right: number, bottom: number] {
  if (shape.kind === 'rectangle') return [shape.x, shape.x + shape.width, shape.y + shape.height];
  if (shape.kind === 'line')
    return [shape.from[0], shape.to[0], Math.max(shape.from[1], shape.to[1])];
  if (shape.kind === 'label') return labelEdges(shape);
  return [shape.x - shape.radius, shape.x + shape.radius, shape.y + shape.radius];
}

function labelEdges({ x, y, text, size, anchor }: Label): [number, number, number] {
  const width = widthOf(text, size);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, left + width, y];
}
