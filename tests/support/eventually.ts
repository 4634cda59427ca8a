/**
 * Polls until the condition holds, less often the longer it takes: a poll costs time that what it waits for needs too.
 * @param tries bounds a failing test, in steps of 10 ms
 */
export async function eventually<T>(claim: () => T | Promise<T>, tries = 3000): Promise<T> {
  for (let left = tries, steps = 1; ; left -= steps, steps = Math.min(steps + 1, 5)) {
    try {
      return await claim();
    } catch (error) {
      if (left <= 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * steps));
    }
  }
}
