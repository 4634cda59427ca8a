/**
 * Spreads a round over its period, so that it is never felt as a burst: each item has its turn at a moment of its own, told by its
 * id, in every period the same.
 */
export function turns(
  period: number,
  now: () => Date,
): <T>(items: readonly T[], idOf: (item: T) => string) => T[] {
  let asked = now().getTime();
  /** Those whose turn came since this was last asked. */
  return (items, idOf) => {
    const [from, to] = [asked, now().getTime()];
    asked = to;
    const periodOf = (moment: number, turn: number) => Math.floor((moment - turn) / period);
    return items.filter((item) => {
      const turn = hashOf(idOf(item)) % period;
      return periodOf(to, turn) > periodOf(from, turn);
    });
  };
}

/** FNV-1a, an ordinary hash: ids that are alike get turns that are not. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
