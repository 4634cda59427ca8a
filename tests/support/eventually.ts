/** Waits for something that happens by itself. It ends as soon as it is so; the bound is only for a test that fails. */
export async function eventually(claim: () => void | Promise<void>, tries = 3000): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      await claim();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
