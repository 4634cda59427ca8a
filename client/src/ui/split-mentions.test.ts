import { describe, expect, it } from '@jest/globals';
import { begunMention, splitMentions, withMention } from './split-mentions.js';

const names = ['Kim', 'Kim Noor', 'Zoë', 'Noor'];
const mentioned = (text: string) =>
  splitMentions(text, names).flatMap(({ name }) => (name === null ? [] : [name]));

describe('mentions in a text', () => {
  it('are names of who is here after an @, whole and whatever their case, the longest that fits', () => {
    expect(mentioned('Wat vind jij, @Kim?')).toEqual(['Kim']);
    expect(mentioned('@kim noor en @ZOE, sterkte')).toEqual(['Kim Noor', 'Zoë']);
    expect(mentioned('@Kimberley, kim@noor.nl, @Iemand en Kim')).toEqual([]);
    expect(mentioned('@@Kim @Kim@Noor')).toEqual(['Kim', 'Kim']);
  });

  it('leave the text as it is', () => {
    for (const text of ['', '@', '@Kim', 'a @Kim b @Noor', 'x@Kim @Kim', '@Kim Noor @Kim\nNoor'])
      expect(
        splitMentions(text, names)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
  });

  it('are few, however many a text has: nobody can hold up the screens of others with them', () => {
    const many = splitMentions('@Kim '.repeat(800), names);
    expect(many.filter(({ name }) => name !== null)).toHaveLength(20);
    expect(many.map((part) => part.text).join('')).toBe('@Kim '.repeat(800));
    expect(splitMentions('@'.repeat(4000), names)).toEqual([{ text: '@'.repeat(4000), name: null }]);
    expect(mentioned(`${'@Wie '.repeat(100)}@Kim`)).toEqual([]);
  });

  it('are begun by an @ at the start of a word, before the caret', () => {
    expect(begunMention('Hoi @Ki', 7)).toBe('Ki');
    expect(begunMention('@', 1)).toBe('');
    expect(begunMention('Hoi @Ki', 3)).toBeNull();
    expect(begunMention('mila@naast.nl', 13)).toBeNull();
    expect(begunMention('@Kim\nen dan', 11)).toBeNull();
  });

  it('take the place of what was begun, and the caret stands behind', () => {
    expect(withMention('Hoi @Ki, alles goed?', 7, 'Kim')).toEqual({
      text: 'Hoi @Kim, alles goed?',
      caret: 8,
    });
    expect(withMention('@k', 2, 'Kim')).toEqual({ text: '@Kim ', caret: 5 });
    expect(withMention('@k jij', 2, 'Kim')).toEqual({ text: '@Kim jij', caret: 4 });
  });
});
