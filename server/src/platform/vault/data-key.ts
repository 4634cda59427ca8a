import { bytesOf } from '../storage/collection.js';
import type { DataKeyDocument } from './data-keys.model.js';
import { firstWrappingKey, type KeyRing, keysIn, type WrappingKey } from './key-ring.js';
import { openBytes, sealBytes } from './sealing.js';

type Wrapped = Pick<DataKeyDocument, 'wrapped' | 'wrappedBy'>;

/** Wraps a data key for storage. Its id and version are authenticated. */
export const wrapDataKey = (by: WrappingKey, keyId: string, version: number, key: Buffer) =>
  ({ wrapped: sealBytes(by.key, about(keyId, version), key), wrappedBy: by.id }) satisfies Wrapped;

/** Throws if the ring lacks the wrapping key, or if any bit differs. */
export function unwrapDataKey(ring: KeyRing, document: DataKeyDocument): Buffer {
  const wrappedBy = document.wrappedBy ?? firstWrappingKey(ring.pepper).id;
  const by = keysIn(ring).find(({ id }) => id === wrappedBy);
  if (!by) throw new Error('a data key was wrapped by a key that the key ring does not hold');
  return openBytes(by.key, about(document._id, document.version), bytesOf(document.wrapped));
}

const about = (keyId: string, version: number) => `dataKey.1|${keyId}|${version}`;
