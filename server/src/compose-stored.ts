import type { Connection } from 'mongoose';
import { allOf, type Domains, each, joined } from './compose.js';
import type { Ctx } from './kernel/ctx.js';
import type { RetentionRule, SweptRule } from './kernel/domain.js';
import { placeOfKey } from './kernel/place.js';
import type { BackupRules } from './platform/backup/backup-rules.js';
import { ownCollections } from './platform/own-collections.js';
import { type KeyOwner, type KeyOwners, tombstoneRetention } from './platform/retention.js';
import { type AnyCollection, type BackupRule, fieldsIn } from './platform/storage/collection.js';
import type { StoredDocument } from './platform/storage/stored-documents.js';
import type { StoredUpgrade } from './platform/storage/upgrade-job.js';
import type { SealedFields } from './platform/vault/proof/open-sealed.js';
import type { SealedField } from './platform/vault/proof/sealed-field.js';
import type { Tombstones } from './platform/vault/tombstones.js';
import type { Vault } from './platform/vault/vault.js';

/** The collections of all domains and of the platform. */
export const collectionsOf = (domains: Domains): readonly AnyCollection[] => [
  ...ownCollections,
  ...each(domains, 'collections').flat(),
];

const ownersOf = (domains: Domains): KeyOwners => joined([allOf(domains).places, ...each(domains, 'keys')]);

export function retentionOf(domains: Domains, connection: Connection, vault: Vault): RetentionRule[] {
  const edges = {
    connection,
    vault,
    places: allOf(domains).places,
    answers: allOf(domains).answers,
    owners: ownersOf(domains),
    mentions: each(domains, 'mentions'),
  };
  return collectionsOf(domains).map(({ name, retention }) => ({
    collection: name,
    ...(typeof retention === 'function' ? retention(edges) : retention),
  }));
}

/** Retention of files outside the store. */
export const outsideOf = (domains: Domains, tombstones: Tombstones): SweptRule[] => [
  tombstoneRetention(tombstones),
  ...each(domains, 'outside').flat(),
];

export const storedUpgradesOf = (domains: Domains, connection: Connection, vault: Vault): StoredUpgrade[] =>
  each(domains, 'upgrades').flatMap((upgrades) => upgrades(connection, vault, allOf(domains)));

/** After a restore, before listening: removes again what was erased after the backup, and then its keys. */
export async function removeShredded(domains: Domains, ctx: Ctx, vault: Vault): Promise<void> {
  for (const [kind, { remove }] of Object.entries(ownersOf(domains)))
    for (const keyId of vault.cameBack)
      if (keyId.startsWith(`${kind}:`)) await remove(ctx, keyId.slice(kind.length + 1));
  await vault.shredAgain();
}

export function backupRulesOf(domains: Domains): BackupRules {
  const owners = Object.entries<KeyOwner>(ownersOf(domains));
  return {
    ofCollections: new Map(
      collectionsOf(domains).map(({ name, backup }) => [name, backup as BackupRule<StoredDocument>]),
    ),
    isKept(keyId) {
      const owner = owners.find(([kind]) => keyId.startsWith(`${kind}:`))?.[1];
      return owner?.isBackedUp ?? true;
    },
  };
}

/** Names of the collections that backups leave out. */
export const leftOutOf = ({ ofCollections }: BackupRules): readonly string[] =>
  [...ofCollections].filter(([, rule]) => rule === false).map(([name]) => name);

/** Where each kind of sealed text is stored: `npm run prove-sealed` opens the fields by this. */
export function sealedFieldsOf(domains: Domains): SealedFields {
  const { places } = allOf(domains);
  const rows = each(domains, 'collections')
    .flat()
    .flatMap(({ name, sealed = {} }) =>
      Object.entries(sealed).map(
        ([kind, { field, keyIds, bodyOf, isOfAPublicPage }]): Record<string, SealedField> => {
          /** The people's texts in what was sealed; of a body by the kind of the key's place. */
          function texts(opened: string, keyId: string): readonly string[] {
            if (isOfAPublicPage) return [];
            if (!bodyOf) return [opened];
            const place = placeOfKey(keyId);
            if (place === null) return [];
            const { log } = places[place.kind];
            return log.words(log.body.parse(bodyOf(opened, log)));
          }
          return {
            [kind]: { collection: name, field, keyIds: (document) => keyIds(document as never), texts },
          };
        },
      ),
    );
  return joined(rows);
}

/** Collections with public texts of the organisation. */
export const publicCollectionsOf = (domains: Domains): readonly string[] =>
  collectionsOf(domains).flatMap(({ name, isPublic }) => (isPublic ? [name] : []));

const fieldsOf = (domains: Domains) => collectionsOf(domains).flatMap(({ schema }) => fieldsIn(schema));

/** Names of fields, at any depth. */
export const fieldNamesOf = (domains: Domains): ReadonlySet<string> =>
  new Set(fieldsOf(domains).flatMap(({ path }) => path.split('.')));

/** Words of the code that are stored as they are: names of collections and fields, and the closed lists in the schemas. */
export const codeWordsOf = (domains: Domains): readonly string[] => [
  ...collectionsOf(domains).map(({ name }) => name),
  ...fieldsOf(domains)
    .flatMap(({ options }) => options.enum ?? [])
    .filter((one) => typeof one === 'string'),
  ...fieldNamesOf(domains),
];
