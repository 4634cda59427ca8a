import { listenToPages, postToPages } from '../browser/channel.js';

export interface Signal {
  emit(): void;
  /** Returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A signal between the pages of one browser. It carries no data. */
const amongPages = (channel: string): Signal => ({
  emit: () => postToPages(channel),
  subscribe: (listener) => listenToPages(channel, listener),
});

/** A sign-in began or ended, or the screen was locked or unlocked: other pages of this browser refetch `self`. */
export const selfElsewhere = amongPages('self');
/** The quick exit was used: other pages of this browser leave the site too. */
export const leftElsewhere = amongPages('left');

/** An event said that the user's rights changed: refetch `self`. */
export const selfChanged = createSignal();
/** An event said that a setting of the organisation changed: refetch what the screen shows of it. */
export const organisationChanged = createSignal();
/** An event told the whole team that something changed: refetch what the screen shows of it. */
export const teamChanged = createSignal();
/** An event said that the alarm which the user raised about themselves was taken or closed: read it again. */
export const ownAlarmChanged = createSignal();
/** An event said that a talk apart was offered to the user, began or ended: read it again. */
export const ownTalkChanged = createSignal();
/** An event said that something was decided about the user in a room, or about others for its hosts: read it again. */
export const measuresChanged = createSignal();
/** All drafts were dropped: pending writes of drafts must not happen any more. */
export const draftsDropped = createSignal();
/** The screen was unlocked: a connection that was refused as locked can be retried. */
export const screenOpened = createSignal();
