import type { CoveredArea } from '@rangewatch/schema';

/** Width at which a picture is shown to be covered, in CSS pixels: what browsers count a tap in. It fits a page of 320. */
export const SHOWN_WIDTH = 280;
/** The strips a picture is divided into from top to bottom, for those who do not point. */
export const STRIP_COUNT = 12;

/** A place in a picture, as shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** At which height a picture is shown, in CSS pixels. */
export function shownHeight({ width, height }: Size): number {
  return Math.max(1, Math.round((SHOWN_WIDTH * height) / width));
}

/** Where the picture was tapped; null when it was not. Browsers send a tap as `at.x` and `at.y`. */
export function tappedPoint(form: URLSearchParams, size: Size): Point | null {
  const [x, y] = [form.get('at.x'), form.get('at.y')];
  if (!x || !y || !/^\d{1,5}$/.test(x) || !/^\d{1,5}$/.test(y)) return null;
  return {
    x: Math.min(1, Number(x) / SHOWN_WIDTH),
    y: Math.min(1, Number(y) / shownHeight(size)),
  };
}

/** The corner tapped before, from its hidden field. */
export function parsePoint(text: string): Point | null {
  const [, x, y] = /^(0(?:\.\d+)?|1),(0(?:\.\d+)?|1)$/.exec(text) ?? [];
  return x && y ? { x: Number(x), y: Number(y) } : null;
}

export function pointText({ x, y }: Point): string {
  return `${share(x)},${share(y)}`;
}

/** Between two opposite corners; null when there is nothing between them. */
export function areaBetween(one: Point, other: Point): CoveredArea | null {
  const area = {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
  return area.width > 0 && area.height > 0 ? area : null;
}

/** Strips that were ticked, numbered from 1 at the top. */
export function tickedStrips(form: URLSearchParams): CoveredArea[] {
  const strips = Array.from({ length: STRIP_COUNT }, (_, index) => index);
  return strips
    .filter((index) => form.get(`strip${index + 1}`) === '1')
    .map((index) => ({
      left: 0,
      top: index / STRIP_COUNT,
      width: 1,
      height: 1 / STRIP_COUNT,
    }));
}

function share(value: number): string {
  return String(Number(value.toFixed(4)));
}
