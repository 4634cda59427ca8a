import { bytesOf } from '../../platform/storage/collection.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import type { MessageDocument } from './messages.model.js';
import type { Head, Message, MessageChange, NewMessage } from './messages.types.js';

/** A message as it goes to the store: `step` places behind the head, its words sealed. */
export function documentOf(
  placeId: string,
  waiting: { readonly id: string; readonly message: NewMessage },
  head: Head,
  step: number,
  key: PlaceKey,
): MessageDocument {
  const rev = head.rev + step;
  return {
    _id: waiting.id,
    placeId,
    seq: head.seq + step,
    rev,
    revs: [rev],
    clientKey: waiting.message.clientKey,
    seatId: waiting.message.seatId,
    text: key.seal('message.text.1', waiting.id, waiting.message.text),
    sentAt: waiting.message.sentAt,
    foldedAt: null,
    schemaVersion: 1,
  };
}

/** What a change writes into the document: what it says, and the number that it takes. */
export function changeOf(
  document: Pick<MessageDocument, 'rev' | 'revs'>,
  change: MessageChange,
  rev: number,
): Partial<MessageDocument> {
  return {
    ...change,
    rev,
    revs: [...(document.revs ?? [document.rev]), rev],
  };
}

/** A message as the domains see it. */
export function messageOf(document: MessageDocument, text: string): Message {
  return {
    id: document._id,
    placeId: document.placeId,
    seq: document.seq,
    rev: document.rev,
    clientKey: document.clientKey,
    seatId: document.seatId,
    text,
    sentAt: document.sentAt,
    foldedAt: document.foldedAt,
    foldedBy: document.foldedBy ?? null,
    foldedWhy: document.foldedWhy ?? null,
  };
}

/** The same, its words opened. Throws when they were sealed for another message or place. */
export const openedMessage = (document: MessageDocument, key: PlaceKey): Message =>
  messageOf(document, key.open('message.text.1', document._id, bytesOf(document.text)));
