import { describe, expect, it } from '@jest/globals';
import { languages } from '@naast/shared/languages';
import { addressIn, splitAddress } from './addresses.js';

const origin = 'https://naast.example';
const slashes = [
  '/',
  '//',
  '///',
  '\\',
  '/\\',
  '\\/',
  '\\\\',
  '/\t/',
  '/\n/',
  '/\r\\',
  '/ /',
  '\t//',
  '/\u0000/',
];
const hosts = [
  'evil.example',
  'evil.example/',
  'evil.example:80/x',
  'user@evil.example',
  '127.0.0.1',
  '[::1]',
];
const nasty = [
  ...['', '/en', '/en/en', '/en/..', '/.', '/./en'].flatMap((before) =>
    slashes.flatMap((slash) => hosts.map((host) => `${before}${slash}${host}`)),
  ),
  ...[
    'http://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
  ],
  ...[
    '',
    '/',
    'en',
    '/en',
    '/en/',
    '/en//',
    '/en/%2f/evil.example',
    '/%5c%5cevil.example',
    '/%09/evil.example',
  ],
];

describe('an address made from any path', () => {
  it.each(nasty)('stays on our own host: %j', (given) => {
    const { path } = splitAddress(given);
    for (const language of languages) {
      const address = addressIn(language, path);
      for (const from of ['/', '/en/', '/en//x/']) {
        const { origin: led, pathname } = new URL(address, `${origin}${from}`);
        expect({ led, pathname }).toEqual({ led: origin, pathname: expect.stringMatching(/^\/(?!\/)/) });
      }
    }
  });

  it('is the same page in the other language, and back', () => {
    for (const path of ['/', '/ask', '/rooms/abc', '/english', '/en-suite']) {
      for (const language of languages)
        expect(splitAddress(addressIn(language, path))).toEqual({ language, path });
    }
  });

  it('keeps what stands behind the path as it is', () => {
    expect(addressIn('en', '/ask?from=//x#a\\b')).toBe('/en/ask?from=//x#a\\b');
  });
});
