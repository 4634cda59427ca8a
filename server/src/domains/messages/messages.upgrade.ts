import type { Connection } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { placeKey } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import { type StoredUpgrade, storedUpgrade } from '../../platform/storage/upgrade-job.js';
import type { Vault } from '../../platform/vault/vault.js';
import { messageCollection, messageUpgrades } from './messages.model.js';
import type { LogKind } from './messages.types.js';

/** A version 1 message does not store the kind of its place; only one kind has a key for that place. */
export const messageUpgrade = (
  connection: Connection,
  vault: Vault,
  kinds: readonly { readonly log: LogKind }[],
): StoredUpgrade =>
  storedUpgrade(openCollection(connection, messageCollection), messageUpgrades, async ({ placeId }) => {
    for (const { log: kind } of kinds) {
      const key = await vault.keyOf(placeKey({ kind: kind.kind, id: placeId })).catch(nullWhenNone);
      if (key !== null) return { kind, key };
    }
    return null;
  });

function nullWhenNone(error: unknown): null {
  if (error instanceof NaastError && error.code === 'notFound') return null;
  throw error;
}
