import { hkdfSync, randomBytes } from 'node:crypto';

/**
 * Wraps the data keys. Its id is derived from it, reveals nothing about it, and is stored with everything it wrapped.
 */
export interface WrappingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The secrets kept outside the store. */
export interface KeyRing {
  /** The key of keyed hashes. It never changes, or seats and questions could no longer be found. */
  readonly pepper: Buffer;
  readonly current: WrappingKey;
  /** Only while the wrapping key is being changed: opens what it wrapped. */
  readonly previous: WrappingKey | null;
}

const firstPrefix = 'naast-master-key-1:';
const prefix = 'naast-master-key-2:';
const secretBytes = 32;

export const derive = (secret: Buffer, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), label, 32));

const wrappingKeyOf = (key: Buffer): WrappingKey => ({
  id: derive(key, 'naast key id 1').toString('base64url').slice(0, 12),
  key,
});

/**
 * The wrapping key of a version 1 key file, whose one secret served all purposes. Data keys without an id are wrapped
 * by it.
 */
export const firstWrappingKey = (secret: Buffer): WrappingKey =>
  wrappingKeyOf(derive(secret, 'naast wrap 1'));

/** The ring of a version 1 key file. */
export const ringOfSecret = (secret: Buffer): KeyRing => ({
  pepper: secret,
  current: firstWrappingKey(secret),
  previous: null,
});

const newWrappingKey = (): WrappingKey => wrappingKeyOf(randomBytes(secretBytes));

export const newKeyRing = (): KeyRing => ({
  pepper: randomBytes(secretBytes),
  current: newWrappingKey(),
  previous: null,
});

/** Adds a new wrapping key and keeps the old one as previous; a ring with a change in progress stays as it is. */
export const withNewKey = (ring: KeyRing): KeyRing =>
  ring.previous === null ? { ...ring, current: newWrappingKey(), previous: ring.current } : ring;

export const keysIn = ({ current, previous }: KeyRing): readonly WrappingKey[] =>
  previous === null ? [current] : [current, previous];

/** Parses a key file or NAAST_MASTER_KEY; null if it is not a key of Naast. */
export function parseKeyRing(text: string): KeyRing | null {
  const line = text.trim();
  if (line.startsWith(firstPrefix)) {
    const [secret] = secretsIn(line.slice(firstPrefix.length));
    return secret === undefined ? null : ringOfSecret(secret);
  }
  if (!line.startsWith(prefix)) return null;
  const [pepper, current, previous] = secretsIn(line.slice(prefix.length));
  if (pepper === undefined || current === undefined) return null;
  return {
    pepper,
    current: wrappingKeyOf(current),
    previous: previous === undefined ? null : wrappingKeyOf(previous),
  };
}

export const writtenKeyRing = (ring: KeyRing): string =>
  `${prefix}${[ring.pepper, ...keysIn(ring).map(({ key }) => key)].map((secret) => secret.toString('base64')).join(':')}\n`;

/** Empty if one of them is damaged. */
function secretsIn(text: string): Buffer[] {
  const secrets = text.split(':').map((part) => Buffer.from(part, 'base64'));
  return secrets.length <= 3 && secrets.every(({ length }) => length === secretBytes) ? secrets : [];
}
