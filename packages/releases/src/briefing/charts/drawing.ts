/** Black on white at 16:1; its paler companion, for figures of axes, at 9:1. */
export const INK = '#14202b';
export const SOFT_INK = '#3d4a55';
export const PAPER = '#ffffff';
export const GRID = '#d3dae0';

/** A chart as it lies on a sheet whose units begin at the top left; drawn alike in HTML and in PDF. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What a reader hears who does not see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Rectangle | Line | Circle | Label;

export interface Rectangle {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke: string;
}

export interface Line {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: string;
  readonly thickness: number;
}

export interface Circle {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

export interface Label {
  readonly kind: 'label';
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
}

export function rectangle(
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  { fill, stroke }: { readonly fill: string; readonly stroke: string },
): Rectangle {
  const [left, top] = [rounded(x), rounded(y)];
  return { kind: 'rectangle', x: left, y: top, width: rounded(width), height, fill, stroke };
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  thickness = 1,
): Line {
  const [x1, y1, x2, y2] = [rounded(from[0]), rounded(from[1]), rounded(to[0]), rounded(to[1])];
  return { kind: 'line', from: [x1, y1], to: [x2, y2], stroke, thickness };
}

export function circle([x, y]: readonly [number, number], radius: number, fill: string): Circle {
  return { kind: 'circle', x: rounded(x), y: rounded(y), radius, fill };
}

export function label(
  [x, y]: readonly [number, number],
  text: string,
  {
    size = 14,
    anchor = 'start',
    fill = INK,
  }: Partial<Pick<Label, 'size' | 'anchor' | 'fill'>> = {},
): Label {
  return { kind: 'label', x: rounded(x), y: rounded(y), text, size, anchor, fill };
}

/** Tenths: more would only make the file longer. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
