export interface Signal {
  tell(): void;
  /** Answers how to stop. */
  hear(listener: () => void): () => void;
}

function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const listener of [...listeners]) listener();
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A socket heard that what this browser may do has changed: ask again who it is. */
export const selfChanged = createSignal();
/** The screen was opened again: lines that were refused meanwhile may come back. */
export const screenOpened = createSignal();
