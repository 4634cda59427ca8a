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

/** Reading notes is logged as reading the question. */
export const noteReads: LoggedReads<'note.read'> = {
  'note.read': ({ thread }) => [{ act: 'question.read', place: placeOf(thread) }],
};

/** For those who may answer. Hidden from the asker, who must not even learn that notes exist. */
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
