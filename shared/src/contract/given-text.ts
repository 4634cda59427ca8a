import { z } from 'zod';
import type { Problem } from '../errors.js';
import { isOneLine, nameProblem, textProblem, tidyHouseText, tidyText } from '../plain-text.js';
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

interface HouseTextSize {
  readonly minCharacters?: number;
  readonly maxCharacters: number;
  /** It may be left empty. */
  readonly isOptional?: true;
  /** A name or a title: on one line, in one direction. */
  readonly isOneLine?: true;
}

/** What a coordinator writes for everybody to read: the texts of the organisation, of its rooms and its crisis lines. */
export function houseText({
  isOptional,
  isOneLine: onOneLine,
  ...size
}: HouseTextSize): z.ZodType<string, string> {
  return z.string().transform((raw, context) => {
    const text = tidyHouseText(raw);
    const problem =
      isOptional && text === ''
        ? null
        : (textProblem(text, size) ?? (onOneLine && !isOneLine(text) ? 'notAllowed' : null));
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
