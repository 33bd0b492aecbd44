import { encodeQR } from 'qr';

const BORDER = 2;
const SIDE = 4;

/** An address as a QR code, drawn as one path: it needs no style of its own and prints sharply. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: BORDER, ecc: 'medium' });
  const side = rows.length * SIDE;
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        isDark ? [`M${x * SIDE} ${y * SIDE}h${SIDE}v${SIDE}h-${SIDE}z`] : [],
      ),
    )
    .join('');
  return (
    <svg class="rw-qr" viewBox={`0 0 ${side} ${side}`} width="180" height="180" role="img">
      <title>{label}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
