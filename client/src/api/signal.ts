import { hearPages, tellPages } from '../browser/channel.js';

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

/** What the pages of one browser tell each other; without words. */
const amongPages = (channel: string): Signal => ({
  tell: () => tellPages(channel),
  hear: (listener) => hearPages(channel, listener),
});

/** Somebody came in, went out, locked or unlocked here: the other pages of this browser ask again who they are. */
export const selfElsewhere = amongPages('self');
/** Somebody left quickly: the other pages of this browser go away as well. */
export const leftElsewhere = amongPages('left');

/** A socket heard that what this browser may do has changed: ask again who it is. */
export const selfChanged = createSignal();
/** A socket heard that a setting of the organisation changed: read again what the screen shows of it. */
export const organisationChanged = createSignal();
/** All drafts were dropped: what still waited to be kept is not kept either. */
export const draftsDropped = createSignal();
/** The screen was opened again: a connection that was refused while it was locked may be tried again. */
export const screenOpened = createSignal();
