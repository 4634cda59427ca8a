import './notes.events.js';

export { noteAudience } from './notes.audience.js';
export { noteHttp } from './notes.http.js';
export { noteCollection } from './notes.model.js';
export { notePolicy } from './notes.policy.js';
export { noteMentions, noteReactions } from './notes.reactions.js';
export { noteRetention } from './notes.retention.js';
export { noteSituations } from './notes.situations.js';
export { type NoteStore, noteStore } from './notes.store.js';
