import type { Domain } from '../domain.js';
import { heldMessageCollection } from './held-messages.model.js';
import { messageCollection } from './messages.model.js';
import { messageStore } from './messages.store.js';
import { messageUpgrade } from './messages.upgrade.js';

export { heldMessageCollection } from './held-messages.model.js';
export type { InsertStatement } from './insert-together.js';
export { type MessageRows, messageRows } from './message-rows.js';
export { type MessageDocument, messageCollection } from './messages.model.js';
export type { MessageStore } from './messages.store.js';
export type {
  DecideChange,
  HeldMessage,
  LogKind,
  Message,
  MessageChange,
  RevRange,
} from './messages.types.js';
export { refuseCodename } from './refuse-codename.js';

export const messages = {
  stores: ({ connection, vault, newId, messageRows: rows }) => ({
    messages: messageStore(connection, vault, { newId, ...(rows ? { rows } : {}) }),
  }),
  collections: [messageCollection, heldMessageCollection],
  ofPlaces: ({ messages: { removePlace, forget } }) => ({ remove: removePlace, forget }),
  upgrades: (connection, vault, { places }) => [messageUpgrade(connection, vault, Object.values(places))],
} satisfies Domain;
