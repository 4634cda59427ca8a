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

const channelName = 'self';

/** Somebody came in, went out, locked or unlocked here: the other pages of this browser ask again who they are. */
export function tellOtherPages(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Answers how to stop. */
export function hearOtherPages(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

/** A socket heard that what this browser may do has changed: ask again who it is. */
export const selfChanged = createSignal();
/** All drafts were dropped: what still waited to be kept is not kept either. */
export const draftsDropped = createSignal();
/** The screen was opened again: lines that were refused meanwhile may come back. */
export const screenOpened = createSignal();
