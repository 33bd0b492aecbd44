import type { Drawing, Shape } from '../charts/drawing.ts';
import { escaped } from './escaped.ts';

/** A chart as SVG. @param id unique on the page. */
export function svgOf({ width, height, title, description, shapes }: Drawing, id: string): string {
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(description)}</desc>`,
    ...shapes.map(elementOf),
    '</svg>',
  ].join('\n');
}

function elementOf(shape: Shape): string {
  if (shape.kind === 'rectangle') {
    const { x, y, width, height, fill, stroke } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;
  }
  if (shape.kind === 'line') {
    const { from, to, stroke, thickness } = shape;
    return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${stroke}" stroke-width="${thickness}"/>`;
  }
  if (shape.kind === 'circle')
    return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}"/>`;
  const { x, y, size, anchor, fill, text } = shape;
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}
