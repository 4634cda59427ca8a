import type { Texts } from '../shape.js';

export const news: Texts['news'] = {
  sound: 'A soft sound when something is new',
  soundHint: 'Only while you are in another tab. For an alarm always.',
};
