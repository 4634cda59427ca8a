import { z } from 'zod';
import { limits } from '../limits.js';
import { textProblem, tidyText } from '../plain-text.js';

const size = { maxCharacters: limits.measure.wordsMaxCharacters };

/** A line of who imposes a measure to the person it is about; empty: none of their own. */
export const measureWords = z.string().transform((raw, context) => {
  const text = tidyText(raw);
  const problem = text === '' ? null : textProblem(text, size);
  if (problem) context.addIssue({ code: 'custom', params: { problem } });
  return text;
});
