import { NaastError } from '../../kernel/errors.js';
import type { PlaceKey, SealedKind, Vault } from '../../platform/vault/vault.js';
import { organisationKey } from './settings.model.js';

/** Opens what only the team reads of the organisation. Null if its key was lost, or its bytes are damaged: it must take no page down. */
export async function openForTeam(
  vault: Vault,
  kind: SealedKind,
  documentId: string,
  sealed: Buffer,
): Promise<string | null> {
  const key = await keyUnlessLost(vault);
  if (key === null) return null;
  try {
    return key.open(kind, documentId, sealed);
  } catch {
    return null;
  }
}

/** Another failure, as of a store that is away, is thrown: the value may be readable. */
async function keyUnlessLost(vault: Vault): Promise<PlaceKey | null> {
  try {
    return await vault.keyOf(organisationKey);
  } catch (error) {
    if (error instanceof NaastError && error.code === 'notFound') return null;
    throw error;
  }
}
