import type { Drawing, Shape } from '@rangewatch/releases';

interface DrawingProps {
  /** Unique on the page. */
  readonly id: string;
  readonly drawing: Drawing;
  /** The screens it is shown on. */
  readonly room: 'any' | 'narrow' | 'wide';
}

/** A chart of the briefing, the same shapes as in `report.html` and `report.pdf`. */
export function DrawingSvg({ id, drawing, room }: DrawingProps) {
  const { width, height, title, description, shapes } = drawing;
  return (
    <svg
      class={`rw-drawing rw-drawing--${room}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {shapes.map((shape) => (
        <ShapeElement shape={shape} />
      ))}
    </svg>
  );
}

function ShapeElement({ shape }: { shape: Shape }) {
  if (shape.kind === 'rectangle') {
    const { x, y, width, height, fill, stroke } = shape;
    return <rect x={x} y={y} width={width} height={height} fill={fill} stroke={stroke} />;
  }
  if (shape.kind === 'circle')
    return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.fill} />;
  if (shape.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
    return (
      <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={shape.stroke} stroke-width={shape.thickness} />
    );
  }
  const { x, y, text, size, anchor, fill } = shape;
  return (
    <text x={x} y={y} font-size={size} text-anchor={anchor} fill={fill}>
      {text}
    </text>
  );
}
