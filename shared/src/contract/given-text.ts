import { z } from 'zod';
import type { Problem } from '../errors.js';
import { nameProblem, textProblem, tidyText } from '../plain-text.js';
import { visitorNameProblem } from '../visitor-name.js';

/** A person's text, tidied. */
export function plainText(size: { minCharacters?: number; maxCharacters: number }) {
  return z.string().transform((raw, context) => {
    const text = tidyText(raw);
    const problem = textProblem(text, size);
    if (problem) context.addIssue({ code: 'custom', params: { problem } });
    return text;
  });
}

const nameBy = (problemOf: (raw: string) => Problem | null) =>
  z.string().transform((raw, context) => {
    const problem = problemOf(raw);
    if (problem) context.addIssue({ code: 'custom', params: { problem } });
    return tidyText(raw).replace(/ +/g, ' ');
  });

/** The name of an account. */
export const chosenName = nameBy(nameProblem);
/** The name of a visitor in a room. */
export const visitorName = nameBy(visitorNameProblem);
