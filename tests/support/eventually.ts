/** Polls until the condition holds; the timeout only bounds a failing test. */
export async function eventually<T>(claim: () => T | Promise<T>, tries = 3000): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await claim();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
