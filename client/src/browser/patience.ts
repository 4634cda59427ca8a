/** A timeout of `ms`. A timer, since Safari before 16 has no `AbortSignal.timeout`. */
export async function withPatience<T>(ms: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Error('no answer in time'));
    }, ms);
  });
  try {
    return await Promise.race([ask(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
