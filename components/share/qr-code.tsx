import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** Light modules that a reader needs around the code. */
const QUIET = 4;

/** A text as a QR code: always dark on light, since many cameras read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const side = size + QUIET * 2;
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={styles.light} width={side} height={side} />
      <path className={styles.dark} d={dark} />
    </svg>
  );
}
