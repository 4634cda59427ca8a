import { limits } from '../limits.js';
import { plainText } from './given-text.js';

/** A line of who imposes a measure to the person it is about; empty: none. */
export const measureWords = plainText({
  minCharacters: 0,
  maxCharacters: limits.measure.wordsMaxCharacters,
});
