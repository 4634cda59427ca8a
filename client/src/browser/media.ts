const unknown = { matches: false, watch: () => () => undefined } as const;

/** A media query; without matchMedia it never matches. */
export function mediaOf(query: string): {
  readonly matches: boolean;
  watch(changed: () => void): () => void;
} {
  const media = ask(query);
  if (media === null) return unknown;
  return {
    matches: media.matches,
    watch(changed) {
      media.addEventListener?.('change', changed);
      return () => media.removeEventListener?.('change', changed);
    },
  };
}

function ask(query: string): MediaQueryList | null {
  try {
    return window.matchMedia(query);
  } catch {
    return null;
  }
}
