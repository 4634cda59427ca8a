let passed = 0;
let last = Date.now();

/** In ms, from any moment: what passes, whatever becomes of the device's clock. */
export function passedTime(): number {
  if (typeof performance === 'object' && typeof performance.now === 'function') return performance.now();
  const now = Date.now();
  // Of a clock that was set back it stands still rather than go back.
  passed += Math.max(0, now - last);
  last = now;
  return passed;
}
