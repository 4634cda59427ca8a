/** Waits for something that happens by itself. It ends as soon as it is so; the bound is only for a test that fails. */
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
