import { describe, expect, it } from '@jest/globals';
import { splitLinks } from './split-links.js';

const addresses = (text: string) => splitLinks(text).flatMap((part) => part.address ?? []);

describe('links in a text', () => {
  it('are found without the end of the sentence', () => {
    expect(addresses('Kijk op https://www.113.nl/chat, of (http://example.org).')).toEqual([
      'https://www.113.nl/chat',
      'http://example.org/',
    ]);
  });

  it('are only web addresses, and only ones that go where they say', () => {
    expect(addresses('javascript:alert(1) data:text/html,x ftp://x.nl')).toEqual([]);
    expect(addresses('https://naast.nl@evil.example/')).toEqual([]);
    expect(addresses('https://')).toEqual([]);
  });

  it('leave every character of the text in place', () => {
    for (const text of ['a https://x.nl/é?b=1) <b>c</b>', '', 'https://x.nl', 'https://naast.nl@x.nl c']) {
      expect(
        splitLinks(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});
