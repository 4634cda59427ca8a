/** Does the work for all, some at once: enough to be quick, few enough that others are served meanwhile. */
export async function inChunks<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const atOnce = 20;
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map(work));
}
