import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unwrapDataKey, wrapDataKey } from './data-key.js';
import { readKeyRing } from './find-key-ring.js';
import { makeKeyFile, readKeyFile, replaceKeyFile } from './key-file.js';
import { newKeyRing, parseKeyRing, ringOfSecret, withNewKey, writtenKeyRing } from './key-ring.js';

const firstVersion = (secret: Buffer) => `naast-master-key-1:${secret.toString('base64')}\n`;

describe('a key ring', () => {
  it('is the same after it was written and read, while its key is being changed too', () => {
    for (const ring of [newKeyRing(), withNewKey(newKeyRing()), ringOfSecret(randomBytes(32))])
      expect(parseKeyRing(writtenKeyRing(ring))).toEqual(ring);
  });

  it('reads a key file of version 1 as what it was, and keeps its pepper when the key changes', () => {
    const secret = randomBytes(32);
    const old = parseKeyRing(firstVersion(secret));
    expect(old).toEqual(ringOfSecret(secret));
    if (!old) throw new Error('no ring');
    const changed = withNewKey(old);
    expect(changed.pepper).toEqual(secret);
    expect(changed.previous).toEqual(old.current);
    expect(changed.current.id).not.toBe(old.current.id);
    // A change that was cut off goes on with the key that it had made.
    expect(withNewKey(changed)).toBe(changed);
  });

  it.each([
    ['nothing', ''],
    ['other words', 'geheim'],
    ['a key that was cut off', firstVersion(randomBytes(32)).slice(0, 50)],
    ['a ring that was cut off', writtenKeyRing(newKeyRing()).slice(0, 70)],
    ['a ring with half a key', writtenKeyRing(withNewKey(newKeyRing())).slice(0, 130)],
    ['a pepper alone', `naast-master-key-2:${randomBytes(32).toString('base64')}`],
  ])('does not come from %s', (_, text) => {
    expect(parseKeyRing(text)).toBeNull();
  });

  it('opens what either of its keys wrapped, and what one without a name wrapped only with the key of version 1', () => {
    const key = randomBytes(32);
    const stored = { _id: 'thread:a', version: 1, schemaVersion: 1 };
    const old = ringOfSecret(randomBytes(32));
    const both = withNewKey(old);
    const alone = { ...both, previous: null };
    const { wrapped, wrappedBy } = wrapDataKey(old.current, 'thread:a', 1, key);
    expect(unwrapDataKey(old, { ...stored, wrapped })).toEqual(key);
    expect(unwrapDataKey(both, { ...stored, wrapped })).toEqual(key);
    expect(unwrapDataKey(both, { ...stored, wrapped, wrappedBy })).toEqual(key);
    expect(() => unwrapDataKey(alone, { ...stored, wrapped })).toThrow();
    expect(() => unwrapDataKey(alone, { ...stored, wrapped, wrappedBy })).toThrow();
    expect(() => unwrapDataKey(both, { ...stored, _id: 'thread:b', wrapped, wrappedBy })).toThrow();
    const anew = wrapDataKey(both.current, 'thread:a', 1, key);
    expect(unwrapDataKey(alone, { ...stored, ...anew })).toEqual(key);
    expect(() => unwrapDataKey(old, { ...stored, ...anew })).toThrow();
  });
});

describe('a key file', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naast-key-'));
    file = join(folder, 'keys', 'naast.key');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

  it('is made for its owner alone, never over another, and gives back what went in', async () => {
    const ring = await makeKeyFile(file);
    expect(await modeOf(file)).toBe(0o600);
    expect(await readKeyFile(file)).toEqual(ring);
    await expect(makeKeyFile(file)).rejects.toThrow('EEXIST');
    expect(await readKeyFile(file)).toEqual(ring);
  });

  it.each([0o640, 0o604, 0o660])('is refused while others can read or write it: mode %o', async (mode) => {
    const ring = await makeKeyFile(file);
    await chmod(file, mode);
    await expect(readKeyFile(file)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining(`chmod 600 ${file}`),
    });
    await chmod(file, 0o600);
    expect(await readKeyFile(file)).toEqual(ring);
  });

  it('is replaced as a whole, through a link too, past what an earlier attempt left', async () => {
    const changed = withNewKey(await makeKeyFile(file));
    const link = join(folder, 'link.key');
    await symlink(file, link);
    await writeFile(`${file}.new`, 'half a key', { mode: 0o644 });
    await replaceKeyFile(link, changed);
    expect(await readKeyFile(link)).toEqual(changed);
    expect(await modeOf(file)).toBe(0o600);
    expect(await readdir(join(folder, 'keys'))).toEqual(['naast.key']);
    expect((await readdir(folder)).sort()).toEqual(['keys', 'link.key']);
  });

  it('has less say than NAAST_MASTER_KEY, whose content is never repeated', async () => {
    await makeKeyFile(file);
    const content = (await readFile(file, 'utf8')).trim();
    const other = newKeyRing();
    const config = { keyFile: file, masterKey: writtenKeyRing(other) };
    expect(await readKeyRing(config)).toEqual(other);
    expect(await readKeyRing({ ...config, masterKey: null })).toEqual(parseKeyRing(content));
    const damaged = { keyFile: file, masterKey: 'geheim' };
    await expect(readKeyRing(damaged)).rejects.toThrow('NAAST_MASTER_KEY');
    await expect(readKeyRing(damaged)).rejects.not.toThrow('geheim');
    expect(await readKeyRing({ keyFile: join(folder, 'none'), masterKey: null })).toBeNull();
  });
});
