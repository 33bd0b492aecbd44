import { fittingText, type Pdf } from '@rangewatch/pdf';
import type { Drawing, Label, Shape } from '../charts/drawing.ts';
import type { Structure, StructureOptions } from './paper.ts';

/** Draws a chart with its top left at a point, as one figure with its title as other text. */
export function drawDrawing(
  document: Pdf,
  parent: Structure,
  { width, height, title, description, shapes }: Drawing,
  { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number },
): void {
  const options: StructureOptions = {
    alt: `${title} ${description}`,
    bbox: [left, top, left + width * scale, top + height * scale],
  };
  parent.add(
    document.struct('Figure', options, () => {
      document.save().translate(left, top).scale(scale);
      for (const shape of shapes) drawShape(document, shape);
      document.restore();
    }),
  );
}

function drawShape(document: Pdf, shape: Shape): void {
  switch (shape.kind) {
    case 'rectangle':
      document
        .lineWidth(1)
        .rect(shape.x, shape.y, shape.width, shape.height)
        .fillAndStroke(shape.fill, shape.stroke);
      break;
    case 'line':
      document
        .lineWidth(shape.thickness)
        .moveTo(...shape.from)
        .lineTo(...shape.to)
        .stroke(shape.stroke);
      break;
    case 'circle':
      document.circle(shape.x, shape.y, shape.radius).fill(shape.fill);
      break;
    case 'label':
      drawLabel(document, shape);
      break;
  }
}

function drawLabel(document: Pdf, { x, y, text, size, anchor, fill }: Label): void {
  const written = fittingText(text, 'en');
  document.font('regular').fontSize(size).fillColor(fill);
  const width = document.widthOfString(written);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  document.text(written, left, y, { lineBreak: false, baseline: 'alphabetic' });
}
