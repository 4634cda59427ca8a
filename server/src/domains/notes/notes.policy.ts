import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { deny } from '../../kernel/verdict.js';
import { placeOf, readsWords, type Thread } from '../spreekuur/index.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'note.read': { on: { thread: Thread | null }; granted: { thread: Thread }; isLogged: true };
    'note.write': { on: { thread: Thread | null }; granted: { thread: Thread } };
  }
}

export type NoteAbility = 'note.read' | 'note.write';

/** They are read with the question, and count as reading it. */
export const noteReads: LoggedReads<'note.read'> = {
  'note.read': ({ thread }) => [{ act: 'question.read', place: placeOf(thread) }],
};

/** Among those who answer; an asker cannot so much as learn that there are notes. */
export const notePolicy: PolicyTable<NoteAbility> = {
  'note.read'(actor, { thread }) {
    const reading = readsWords(actor, thread);
    return reading === 'allow' && thread?.withdrawnAt ? 'hide' : reading;
  },
  'note.write'(actor, { thread }) {
    const reading = readsWords(actor, thread);
    return reading === 'allow' && thread?.withdrawnAt ? deny('questionClosed') : reading;
  },
};
