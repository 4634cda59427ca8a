import { describe, expect, it } from '@jest/globals';
import { splitMail } from './split-mail.js';

const linked = (text: string) => splitMail(text).flatMap(({ address }) => address ?? []);

describe('mail addresses in the words of the organisation', () => {
  it('become links, and lose no word around them', () => {
    const text = 'Mail klachten@samen-verder.nl, of bo.de+wit@a.b.example. Niet @bo of a@b.';
    expect(linked(text)).toEqual(['mailto:klachten@samen-verder.nl', 'mailto:bo.de+wit@a.b.example']);
    expect(
      splitMail(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it.each(['', 'bel ons', 'a@b', '@x.nl', 'x@.nl'])('are not found where there is none: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  it('add nothing to the letter: no subject, no second address', () => {
    expect(linked('a@b.nl?subject=x&cc=c@d.nl')).toEqual(['mailto:a@b.nl', 'mailto:c@d.nl']);
  });
});
