import { describe, expect, it } from '@jest/globals';
import { hasLink } from './links.js';

describe('a link in a text', () => {
  it.each([
    'kijk op https://example.org/a',
    'HTTP://EXAMPLE.ORG',
    'www.voorbeeld.nl',
    'ga naar voorbeeld.nl/winst',
    'join discord.gg/abc',
    'bit.ly/x',
    'mijn site (voorbeeld.com)',
    'een.lange.naam.info!',
    'ｗｗｗ．voorbeeld．nl',
  ])('is found: %s', (text) => expect(hasLink(text)).toBe(true));

  it.each([
    'Ik ben moe.Ik slaap niet',
    'om 20.30 uur',
    'bijv. de huisarts',
    'd.w.z. morgen',
    'o.a. wandelen',
    'zucht...nee',
    '2.5 mg',
    '',
  ])('is not seen in: %s', (text) => expect(hasLink(text)).toBe(false));
});
