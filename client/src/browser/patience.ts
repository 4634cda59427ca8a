/**
 * Waits for an answer no longer than `ms`, and rejects then. `AbortSignal.timeout` is missing before Safari 16, so a timer does it;
 * without AbortController the request goes on and nobody waits for it.
 */
export async function withPatience<T>(
  ms: number,
  ask: (signal: AbortSignal | null) => Promise<T>,
): Promise<T> {
  const controller = typeof AbortController === 'function' ? new AbortController() : null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller?.abort();
      reject(new Error('no answer in time'));
    }, ms);
  });
  try {
    return await Promise.race([ask(controller?.signal ?? null), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
