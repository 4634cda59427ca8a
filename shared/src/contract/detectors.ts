import { z } from 'zod';
import { ruleIds, watchedLabels } from '../detectors/rules.js';
import { limits } from '../limits.js';
import { houseText, plainText } from './given-text.js';
import { defineRoutes } from './kit.js';

const { detectors } = limits;
const someRules = z.array(z.enum(ruleIds)).refine((some) => new Set(some).size === some.length);

/** How the rules hold, as a coordinator gives it; a rule in neither list holds. */
export const givenDetectors = z
  .strictObject({
    off: someRules,
    /** Counted, and held by nobody. */
    silent: someRules,
    watched: z
      .array(
        z.strictObject({
          words: houseText({
            minCharacters: 2,
            maxCharacters: detectors.wordsMaxCharacters,
            isOneLine: true,
          }),
          label: z.enum(watchedLabels),
        }),
      )
      .max(detectors.watchedMost),
  })
  .refine(({ off, silent }) => !off.some((rule) => silent.includes(rule)));

/** A rule that this release does not know is passed over. */
const knownRules = z
  .array(z.string())
  .transform((some) => ruleIds.filter((rule) => some.includes(rule)))
  .pipe(z.array(z.enum(ruleIds)));
export const storedDetectors = z.object({
  off: knownRules,
  silent: knownRules,
  watched: z.array(z.object({ words: z.string(), label: z.enum(watchedLabels) })),
});

export const holdingRules = [
  ...ruleIds,
  ...watchedLabels.map((label) => `watched.${label}` as const),
] as const;
const holdingRule = z.enum(holdingRules);
const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
const finding = z.strictObject({ rule: holdingRule, ...span.shape });

/** What became of what a rule found: held; let through by a host, or not; found by a rule that runs silently. */
export const detectedFates = ['held', 'right', 'wrong', 'silent'] as const;
export type DetectedFate = (typeof detectedFates)[number];

const count = z.number().int().min(0);
const countsSchema = z.strictObject({
  rule: holdingRule,
  held: count,
  right: count,
  wrong: count,
  silent: count,
});

const monthSchema = z.strictObject({
  year: z.number().int(),
  month: z.number().int().min(1).max(12),
  /** Rules that found something, in their order. */
  rules: z.array(countsSchema),
});
export type DetectorMonth = z.infer<typeof monthSchema>;

export const detectorRoutes = defineRoutes({
  readDetectorCounts: {
    method: 'GET',
    path: '/api/detectors/counts',
    summary:
      'How often each rule held something, by month; the latest first. Counts only: no words, rooms or people.',
    ability: 'detector.read',
    reply: z.strictObject({ months: z.array(monthSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  trySentence: {
    method: 'POST',
    path: '/api/detectors/tried',
    summary:
      'What the rules, as they stand now, find in a sentence of the coordinator’s own. It is neither stored nor counted.',
    ability: 'detector.read',
    body: z.strictObject({
      text: plainText({ minCharacters: 1, maxCharacters: detectors.triedMaxCharacters }),
    }),
    reply: z.strictObject({
      /** As it was judged: without spaces around it. */
      text: z.string(),
      label: z.enum(['ok', 'spam', 'contact', 'insult', 'flood']),
      heldBy: z.array(holdingRule),
      findings: z.array(finding),
      silentFindings: z.array(finding),
      speaksOfDanger: z.boolean(),
      danger: z.array(span),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
});
