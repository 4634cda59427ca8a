/** In ms. */
const soon = 500;
const atLatest = 3000;

/** Runs this once the page has nothing else to do; a moment later where the browser cannot tell (Safari). Answers how to stop. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, soon);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: atLatest });
  return () => cancelIdleCallback(idle);
}
