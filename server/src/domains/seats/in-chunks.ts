/** Runs the work for all items, 20 at a time: bounds the load on this node. */
export async function inChunks<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const atOnce = 20;
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map(work));
}
