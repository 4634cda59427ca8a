const unknown = { matches: false, watch: () => () => undefined } as const;

/** A media query; where the browser does not know them, it does not match. */
export function mediaOf(query: string): {
  readonly matches: boolean;
  watch(changed: () => void): () => void;
} {
  if (typeof window.matchMedia !== 'function') return unknown;
  const media = window.matchMedia(query);
  return {
    matches: media.matches,
    watch(changed) {
      media.addEventListener?.('change', changed);
      return () => media.removeEventListener?.('change', changed);
    },
  };
}
