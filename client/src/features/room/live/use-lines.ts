import { useCallback, useRef, useState } from 'react';

/** In ms; long enough for a screen reader to pick the text up. */
const keptFor = 15_000;

/** Lines of a live region: each stays for its time, also when another is added. */
export function useLines<L extends { readonly text: string }>() {
  const [lines, setLines] = useState<readonly (L & { readonly key: number })[]>([]);
  const count = useRef(0);
  const announce = useCallback((added: readonly L[]) => {
    if (added.length === 0) return;
    const spoken = added.map((line) => ({ ...line, key: ++count.current }));
    setLines((known) => [...known, ...spoken]);
    setTimeout(() => setLines((known) => known.filter((line) => !spoken.includes(line))), keptFor);
  }, []);
  return [lines, announce] as const;
}
