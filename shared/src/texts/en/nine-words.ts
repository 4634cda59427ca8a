import type { Texts } from '../shape.js';

/** What may be mistyped in nine words that open nothing. */
export const nineWords: Texts['nineWords'] = {
  count_one: 'You entered {{count}} word. It should be 9.',
  count_other: 'You entered {{count}} words. It should be 9.',
  unknownWord: 'We don’t know word {{position}}, “{{typed}}”.',
  meant: 'Do you mean: {{words}}?',
  or: ' or ',
  sure: 'Sure it’s right? Then send it again.',
};
