/** In ms. */
const soon = 500;
const atLatest = 3000;

/** requestIdleCallback; a timer where it is missing (Safari). Returns a function that cancels it. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, soon);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: atLatest });
  return () => cancelIdleCallback(idle);
}
