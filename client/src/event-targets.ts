import type { Targets } from './live/wire.js';

/** What events are about that belong to no kind of place alone; the client hears these, and those of places. */
export const targets: Targets = {
  'room:how': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:rest': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:whisper': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:standing': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:silent': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:row': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:myHeld': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:held': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:cameTogether': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:door': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'notes:changed': ({ threadId }) => ({ kind: 'thread', id: threadId }),
  'questions:changed': () => ({ kind: 'questions' }),
  'signIn:ended': () => null,
};
