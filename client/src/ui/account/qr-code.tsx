import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import styles from './account.module.css';

const quietZone = 4;

/** A QR code, drawn as one path: always dark on light, also in dark mode, or phones cannot read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path className={styles.qrLight} d={`M0 0h${size}v${size}H0z`} />
      <path className={styles.qrDark} d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) squares.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
  return { size: count + 2 * quietZone, path: squares.join('') };
}
