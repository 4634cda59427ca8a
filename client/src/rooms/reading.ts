import type { SeatId } from '@naast/shared/contract/seats';
import type { KeptWords } from '../live/kept-words.js';
import { createObservable } from '../live/observable.js';

/** How one person reads a room; nobody else learns of it, the server neither. */
export interface Reading {
  /** Whose messages are not shown. */
  readonly hiddenSeats: readonly SeatId[];
  readonly showsReactions: boolean;
  /** Shows what has a content note without a tap. */
  readonly unfoldsNotes: boolean;
  /** The last whisper among hosts that was read; `noneRead`; null: not known yet. */
  readonly readWhisper: string | null;
}

/** As the last whisper: there was none. */
export const noneRead = '-';

/** As everybody reads who has chosen nothing. */
export const asFirst: Reading = {
  hiddenSeats: [],
  showsReactions: true,
  unfoldsNotes: false,
  readWhisper: null,
};

/** Kept as unsent words are: encrypted in this tab, until the room is left. */
export function createReading(kept: KeptWords) {
  const choices = createObservable(asFirst);
  let isRead = false;
  return {
    choices,
    /** Restores what an earlier page of this tab chose, unless something was chosen since. False if that cannot be known now. */
    async open(): Promise<boolean> {
      if (isRead) return true;
      const fields = await kept.open().catch(() => undefined);
      if (fields === undefined || isRead) return isRead;
      isRead = true;
      if (fields) choices.set(readingIn(fields));
      return true;
    },
    choose(change: Partial<Reading>): void {
      isRead = true;
      choices.set({ ...choices.get(), ...change });
      kept.keep(fieldsOf(choices.get()));
    },
    drop(): void {
      choices.set(asFirst);
      kept.keep(null);
    },
  };
}

const fieldsOf = ({ hiddenSeats, showsReactions, unfoldsNotes, readWhisper }: Reading) => ({
  hidden: hiddenSeats.join(' '),
  reactions: showsReactions ? '' : 'off',
  notes: unfoldsNotes ? 'unfolded' : '',
  whisper: readWhisper ?? '',
});

const readingIn = (fields: Readonly<Record<string, string>>): Reading => ({
  hiddenSeats: (fields['hidden'] ?? '').split(' ').filter((id) => id !== '') as SeatId[],
  showsReactions: fields['reactions'] !== 'off',
  unfoldsNotes: fields['notes'] === 'unfolded',
  readWhisper: fields['whisper'] || null,
});
