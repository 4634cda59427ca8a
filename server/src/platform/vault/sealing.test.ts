import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openBytes, sealBytes } from './sealing.js';

describe('sealing', () => {
  const key = randomBytes(32);
  const words = Buffer.from('wat hier staat leest niemand');

  it('opens with the same key and the same place only', () => {
    const sealed = sealBytes(key, 'message.text.1|a|1|1', words);
    expect(openBytes(key, 'message.text.1|a|1|1', sealed)).toEqual(words);
    expect(() => openBytes(key, 'message.text.1|b|1|1', sealed)).toThrow();
    expect(() => openBytes(randomBytes(32), 'message.text.1|a|1|1', sealed)).toThrow();
  });

  it('notices a single changed bit', () => {
    const sealed = sealBytes(key, 'x', words);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openBytes(key, 'x', changed)).toThrow();
    }
  });

  it('never seals the same words the same way', () => {
    expect(sealBytes(key, 'x', words)).not.toEqual(sealBytes(key, 'x', words));
  });
});
