import { day } from './durations.js';

/** Of notices from outside, and of holds on the deletion of words. Read as `limits`. */
export const noticeLimits = {
  notice: {
    maxCharacters: 3000,
    objectionMaxCharacters: 1000,
    /** Of the copied text of its page. */
    pageMaxCharacters: 30_000,
    /** So many from outside stand among what comes first; of more, the oldest follows when one of them is decided. */
    graveMost: 3,
    /** Words: after the decision, in which its sender can disagree; and at most while somebody has to decide. */
    wordsKept: 7 * day,
    wordsKeptMost: 30 * day,
    /** The answer can be read for so long. */
    answerKept: 30 * day,
    factsKept: 182 * day,
  },
  /** A hold on the deletion of a case's words: choices of days from its beginning, of which the last is the most. */
  hold: { days: [30, 60, 90], wordsMaxCharacters: 500 },
} as const;
