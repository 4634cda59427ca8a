export { heldMessageCollection } from './held-messages.model.js';
export type { InsertStatement } from './insert-together.js';
export { type MessageRows, messageRows } from './message-rows.js';
export { type MessageDocument, messageCollection } from './messages.model.js';
export { messageRetention } from './messages.retention.js';
export { type MessageStore, messageStore } from './messages.store.js';
export type {
  DecideChange,
  HeldMessage,
  LogKind,
  Message,
  MessageChange,
  RevRange,
} from './messages.types.js';
export { messageUpgrade } from './messages.upgrade.js';
