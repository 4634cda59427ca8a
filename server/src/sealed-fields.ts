import { measureReasons } from '@naast/shared/contract/rooms';
import {
  askedFor,
  entryKinds,
  threadStates,
  voiceKinds,
  voiceStates,
} from '@naast/shared/contract/spreekuur';
import { proposalKinds } from '@naast/shared/contract/team';
import { languages } from '@naast/shared/languages';
import { professions, seatRoles, teamRoles } from '@naast/shared/roles';
import { collections } from './collections.js';
import {
  heldMessageCollection,
  type LogKind,
  type MessageDocument,
  messageCollection,
} from './domains/messages/index.js';
import { noteCollection } from './domains/notes/index.js';
import { organisationCollection } from './domains/organisation/index.js';
import { accountCollection } from './domains/people/index.js';
import { roomCollection } from './domains/rooms/index.js';
import { seatCollection } from './domains/seats/index.js';
import { themeCollection } from './domains/spreekuur/index.js';
import { invitationCollection } from './domains/team/index.js';
import { placeKey, placeKinds, placeOfKey } from './kernel/place.js';
import { placesByKind } from './place-kinds.js';
import type { SealedFields } from './platform/vault/proof/open-sealed.js';
import { sealedIn } from './platform/vault/proof/sealed-field.js';

/** Where each kind of sealed words lies: `npm run prove-sealed` opens them by this. A kind without a row does not compile. */
export const sealedFields: SealedFields = {
  'message.body.1': sealedIn(messageCollection, {
    field: 'body',
    keyIds: keysOfMessage,
    texts: (opened, keyId) => wordsIn(keyId, () => JSON.parse(opened)),
  }),
  'heldMessage.body.1': sealedIn(heldMessageCollection, {
    field: 'body',
    keyIds: keysOfMessage,
    texts: (opened, keyId) => wordsIn(keyId, () => JSON.parse(opened)),
  }),
  'message.text.1': sealedIn(messageCollection, {
    field: 'text',
    keyIds: keysOfMessage,
    texts: (opened, keyId) => wordsIn(keyId, (log) => log.version1?.bodyOf(opened)),
  }),
  'seat.name.1': sealedIn(seatCollection, {
    field: 'name',
    keyIds: ({ placeKind, placeId }) => [placeKey({ kind: placeKind, id: placeId })],
  }),
  'account.name.1': sealedIn(accountCollection, {
    field: 'name',
    keyIds: ({ _id }) => [`account:${_id}`],
  }),
  'account.secondFactor.1': sealedIn(accountCollection, {
    field: 'factorSecret',
    keyIds: ({ _id }) => [`account:${_id}`],
  }),
  'invitation.label.1': sealedIn(invitationCollection, {
    field: 'label',
    keyIds: ({ _id }) => [`invitation:${_id}`],
  }),
  'organisation.onCall.1': sealedIn(organisationCollection, {
    field: 'onCall',
    keyIds: () => ['organisation:organisation'],
  }),
  'note.text.1': sealedIn(noteCollection, {
    field: 'internalText',
    keyIds: ({ threadId }) => [placeKey({ kind: 'thread', id: threadId })],
  }),
};

/** One of version 1 does not say of what kind its place is; only one of these has a key. */
function keysOfMessage({ placeId, placeKind }: Pick<MessageDocument, 'placeId' | 'placeKind'>): string[] {
  const kinds = placeKind === undefined ? placeKinds : [placeKind];
  return kinds.map((kind) => placeKey({ kind, id: placeId }));
}

/** What people wrote in a body, which is of the kind of place that the key belongs to. */
function wordsIn(keyId: string, bodyOf: (log: LogKind) => unknown): readonly string[] {
  const place = placeOfKey(keyId);
  if (place === null) return [];
  const { log } = placesByKind[place.kind];
  return log.words(log.body.parse(bodyOf(log)));
}

/** Collections with texts of the organisation, which everybody may read. */
export const publicCollections: readonly string[] = [
  organisationCollection.name,
  roomCollection.name,
  themeCollection.name,
];

/** Names of fields, at any depth. */
export const fieldNames: ReadonlySet<string> = new Set(
  collections.flatMap(({ schema }) => schemaNames(schema)),
);

/** Words of the code that are stored as they are: names of collections and fields, and of the choices in closed lists. */
export const codeWords: readonly string[] = [
  ...collections.map(({ name }) => name),
  ...fieldNames,
  ...[
    placeKinds,
    seatRoles,
    teamRoles,
    professions,
    measureReasons,
    proposalKinds,
    languages,
    askedFor,
    entryKinds,
    threadStates,
    voiceKinds,
    voiceStates,
  ].flat(),
];

interface Named {
  eachPath(visit: (path: string, type: { readonly schema?: Named }) => void): unknown;
}

function schemaNames(schema: Named): string[] {
  const names: string[] = [];
  schema.eachPath((path, type) => {
    names.push(...path.split('.'), ...(type.schema ? schemaNames(type.schema) : []));
  });
  return names;
}
