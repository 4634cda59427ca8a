import { bytesOf } from '../../platform/storage/collection.js';
import { upgraded, versionAfter } from '../../platform/storage/upgrades.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import { type MessageDocument, messageUpgrades } from './messages.model.js';
import type { Head, LogKind, Message, MessageChange, NewMessage } from './messages.types.js';

/** The log of one place, with the key that seals its bodies. */
export interface OpenLog<Body extends object> {
  readonly kind: LogKind<Body>;
  readonly key: PlaceKey;
}

/** A message as a stored document, its body sealed; `step` numbers after the head. */
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

/** `whole`: the body including fields that a newer release added. */
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

/** Stored field names that differ from ours: they are older. */
const storedName = { hiddenAt: 'foldedAt', hiddenBy: 'foldedBy', hiddenWhy: 'foldedWhy' } as const;

const storedFacts = (facts: Omit<MessageChange, 'body'>): Partial<MessageDocument> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [storedName[name as keyof typeof storedName], value]),
  );

/** The fields that a change updates, with its new `rev`. */
export function changeOf<Body extends object>(
  log: OpenLog<Body>,
  document: MessageDocument,
  { body, ...told }: MessageChange<Body>,
  rev: number,
): Partial<MessageDocument> {
  const facts = storedFacts(told);
  // A node of the former release changes `rev` and does not update `revs`.
  const revs = [...new Set([...(document.revs ?? []), document.rev, rev])];
  if (body === undefined) return { ...facts, rev, revs };
  const whole = { ...opened(document, log), ...body };
  const { schemaVersion, ...fields } = sealed(log, document._id, log.kind.body.parse(whole), whole);
  return { ...facts, ...fields, schemaVersion: Math.max(schemaVersion, document.schemaVersion), rev, revs };
}

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

/** Opens the body. Throws if it was sealed for another message or place, or does not match this kind's schema. */
export const openedMessage = <Body extends object>(
  document: MessageDocument,
  log: OpenLog<Body>,
): Message<Body> => messageOf(document, log.kind.body.parse(opened(document, log)));

function opened(document: MessageDocument, { kind, key }: OpenLog<object>): object {
  const { body = Buffer.alloc(0) } = upgraded(document, messageUpgrades, { kind, key });
  return JSON.parse(key.open('message.body.1', document._id, bytesOf(body)));
}
