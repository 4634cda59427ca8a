import { bytesOf } from '../../platform/storage/collection.js';
import { upgraded, versionAfter } from '../../platform/storage/upgrades.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { type MessageDocument, messageUpgrades } from './messages.model.js';
import type { Head, LogKind, Message, MessageChange, NewMessage } from './messages.types.js';

/** The log of one place, and the key that its bodies are sealed with. */
export interface OpenLog<Body extends object> {
  readonly kind: LogKind<Body>;
  readonly key: PlaceKey;
}

/** A message as it goes to the store: `step` places behind the head, its body sealed. */
export function documentOf<Body extends object>(
  log: OpenLog<Body>,
  placeId: string,
  waiting: { readonly id: string; readonly message: NewMessage<Body> },
  head: Head,
  step: number,
): MessageDocument {
  const { id, message } = waiting;
  const rev = head.rev + step;
  return {
    _id: id,
    placeId,
    seq: head.seq + step,
    rev,
    revs: [rev],
    clientKey: message.clientKey,
    seatId: message.seatId,
    sentAt: message.sentAt,
    foldedAt: null,
    ...sealed(log, id, message.body, message.body),
  };
}

/** `whole`: the body with what a newer release added to it. */
function sealed<Body extends object>(
  { kind, key }: OpenLog<Body>,
  id: string,
  body: Body,
  whole: object,
): Pick<MessageDocument, 'placeKind' | 'body' | 'text' | 'schemaVersion'> {
  return {
    placeKind: kind.kind,
    body: key.seal('message.body.1', id, JSON.stringify(whole)),
    ...(kind.version1 && { text: key.seal('message.text.1', id, kind.version1.textOf(body)) }),
    schemaVersion: versionAfter(messageUpgrades),
  };
}

/** Names of fields as they have been stored from the beginning. */
const storedName = { hiddenAt: 'foldedAt', hiddenBy: 'foldedBy', hiddenWhy: 'foldedWhy' } as const;

const storedFacts = (facts: Omit<MessageChange, 'body'>): Partial<MessageDocument> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [storedName[name as keyof typeof storedName], value]),
  );

/** What a change writes into the document: what it says, and the number that it takes. */
export function changeOf<Body extends object>(
  log: OpenLog<Body>,
  document: MessageDocument,
  { body, ...told }: MessageChange<Body>,
  rev: number,
): Partial<MessageDocument> {
  const facts = storedFacts(told);
  // A node of the former release changes `rev` and leaves `revs` as it is.
  const revs = [...new Set([...(document.revs ?? []), document.rev, rev])];
  if (body === undefined) return { ...facts, rev, revs };
  const whole = { ...opened(document, log), ...body };
  const { schemaVersion, ...fields } = sealed(log, document._id, log.kind.body.parse(whole), whole);
  return { ...facts, ...fields, schemaVersion: Math.max(schemaVersion, document.schemaVersion), rev, revs };
}

/** A message as the domains see it. */
export function messageOf<Body extends object>(document: MessageDocument, body: Body): Message<Body> {
  return {
    id: document._id,
    placeId: document.placeId,
    seq: document.seq,
    rev: document.rev,
    clientKey: document.clientKey,
    seatId: document.seatId,
    sentAt: document.sentAt,
    body,
    hiddenAt: document.foldedAt,
    hiddenBy: document.foldedBy ?? null,
    hiddenWhy: document.foldedWhy ?? null,
  };
}

/** The same, its body opened. Throws when it was sealed for another message or place, or is none of this kind. */
export const openedMessage = <Body extends object>(
  document: MessageDocument,
  log: OpenLog<Body>,
): Message<Body> => messageOf(document, log.kind.body.parse(opened(document, log)));

function opened(document: MessageDocument, { kind, key }: OpenLog<object>): object {
  const { body = Buffer.alloc(0) } = upgraded(document, messageUpgrades, { kind, key });
  return JSON.parse(key.open('message.body.1', document._id, bytesOf(body)));
}
