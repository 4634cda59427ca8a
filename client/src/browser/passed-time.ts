let passed = 0;
let last = Date.now();

/** A monotonic clock, in ms. */
export function passedTime(): number {
  if (typeof performance === 'object' && typeof performance.now === 'function') return performance.now();
  const now = Date.now();
  // Without performance.now: never goes back when the device's clock does.
  passed += Math.max(0, now - last);
  last = now;
  return passed;
}

/** How far the device's clock is ahead of `passedTime()`, in ms. It changes when that clock is set, or when the device slept. */
export const wallClockAhead = (): number => Date.now() - passedTime();
