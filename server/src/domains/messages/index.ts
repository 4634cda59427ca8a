export type { InsertStatement } from './insert-together.js';
export { type MessageRows, messageRows } from './message-rows.js';
export { messageCollection } from './messages.model.js';
export { messageRetention } from './messages.retention.js';
export { type MessageStore, messageStore } from './messages.store.js';
export type { DecideChange, Message, MessageChange, RevRange } from './messages.types.js';
