import type { Harmless } from '../personal/personal-data.js';
import { contactFindings, helplinesIn } from './contact.js';
import { aimedIn, dangerIn, dangerSubject } from './danger.js';
import type { DangerSubject } from './danger-subjects.js';
import { type Feature, featuresOf } from './features.js';
import { floodIn } from './flood.js';
import { linksIn } from './links.js';
import { type ModelLabel, probabilitiesOf, readWeights, tellingTokens, type WordingLabel } from './model.js';
import { weightsInText } from './model-weights.js';
import { compilePhrases, findPhrases, type Span } from './phrases.js';
import {
  detectorRules,
  type HeldLabel,
  heldLabels,
  type RuleId,
  rulesVersion,
  type WatchedLabel,
  watchedLabels,
} from './rules.js';
import { type Token, tokensOf } from './tokens.js';
import { classesOf, directInsult, isFiller } from './word-classes.js';

/** A word of the organisation's own counts as a rule too: `watched.spam` and so on. */
export type HoldingRule = RuleId | `watched.${WatchedLabel}`;

export interface WatchedWord {
  /** One or more words; a `*` at the end of one is any ending. */
  readonly words: string;
  readonly label: WatchedLabel;
}

export interface Finding extends Span {
  readonly rule: HoldingRule;
}

export type Label = HeldLabel | 'ok';

export interface Judgement {
  readonly version: number;
  /** `ok` is a text that no rule holds. */
  readonly label: Label;
  /** The rules that hold the text; empty: none. */
  readonly heldBy: readonly HoldingRule[];
  readonly findings: readonly Finding[];
  /** Of rules that run along without holding. */
  readonly silentFindings: readonly Finding[];
  /** Then nothing is held, whatever else is found. */
  readonly speaksOfDanger: boolean;
  readonly danger: readonly Span[];
  /** What that is about; null: nothing. */
  readonly subject: DangerSubject | null;
}

export interface JudgeSettings {
  readonly off?: readonly RuleId[];
  readonly silent?: readonly RuleId[];
  readonly watched?: readonly WatchedWord[];
}

export type Judge = (text: string, harmless?: Harmless) => Judgement;

/** From so likely on a wording is held: chosen so that about one ordinary text in a hundred is (docs/decisions/0080-detectors.md). */
const heldFrom: Readonly<Record<WordingLabel, number>> = { spam: 0.5, contact: 0.5, insult: 0.5 };
/** A wording shows in a sentence: one word or two can stand in anything, and people answer with them. A short one has to be surer. */
const wordsOfASentence = 5;
const wordsOfAShortOne = 8;
const shortHeldFrom: typeof heldFrom = { spam: 0.7, contact: 0.7, insult: 0.8 };
const wordsShown = 4;
const mostSigns = 20_000;
const weights = readWeights(weightsInText);

/**
 * A judge of texts by these settings. Build it once and keep it: it compiles the organisation's own words. It has no state and judges
 * each text alone, in about a millisecond.
 */
export function createJudge({ off = [], silent = [], watched = [] }: JudgeSettings = {}): Judge {
  const isOff = new Set<HoldingRule>(off);
  const isSilent = new Set<HoldingRule>(silent);
  const own = ownWords(watched);
  return (given, harmless = {}) => {
    const text = given.slice(0, mostSigns);
    const tokens = tokensOf(text);
    const read = readText(text, tokens, harmless);
    const found = [...read.findings, ...own(tokens)].filter(({ rule }) => !isOff.has(rule));
    const danger = dangerIn(tokens);
    const findings = found.filter(({ rule }) => !isSilent.has(rule));
    const heldBy = danger.length > 0 ? [] : Array.from(new Set(findings.map(({ rule }) => rule)));
    return {
      version: rulesVersion,
      label: labelOf(heldBy, read.likely),
      heldBy,
      findings,
      silentFindings: found.filter(({ rule }) => isSilent.has(rule)),
      speaksOfDanger: danger.length > 0,
      danger,
      subject: danger.length > 0 ? dangerSubject(tokens) : null,
    };
  };
}

function ownWords(watched: readonly WatchedWord[]): (tokens: readonly Token[]) => Finding[] {
  const patterns = watchedLabels.map((label) => ({
    rule: `watched.${label}` as const,
    pattern: compilePhrases(
      watched
        .filter((one) => one.label === label)
        .map(({ words }) => asPhrase(words))
        .filter((phrase) => phrase !== ''),
    ),
  }));
  return (tokens) =>
    patterns.flatMap(({ rule, pattern }) => findPhrases(tokens, pattern).map((span) => ({ rule, ...span })));
}

/** In the form of the tokens; "/" and ".." mean nothing here. */
const asPhrase = (words: string): string =>
  words
    .split(/\s+/u)
    .flatMap((word) => {
      const [last, ...before] = tokensOf(word)
        .map((token) => token.word)
        .reverse();
      return last === undefined
        ? []
        : [...before.reverse(), word.endsWith('*') ? `${last.replace(/\*$/, '')}*` : last];
    })
    .join(' ');

interface Reading {
  readonly findings: readonly Finding[];
  readonly likely: Readonly<Record<ModelLabel, number>>;
}

function readText(text: string, tokens: readonly Token[], harmless: Harmless): Reading {
  const contacts = contactFindings(text, tokens, harmless);
  const features = featuresOf(text, tokens, { contacts, helplines: helplinesIn(text, harmless) });
  const likely = probabilitiesOf(features, weights);
  const { signs, words, lines } = floodIn(text, tokens);
  const floods = [
    ...signs.map((span) => ({ rule: 'flood.signs' as const, ...span })),
    ...words.map((span) => ({ rule: 'flood.words' as const, ...span })),
    ...lines.map((span) => ({ rule: 'flood.lines' as const, ...span })),
  ];
  return {
    findings: [...floods, ...contacts, ...directInsults(tokens), ...wordings(text, tokens, features, likely)],
    likely,
  };
}

/** The label of the rules that hold: of a flood first, then the one that the model finds likeliest. */
function labelOf(heldBy: readonly HoldingRule[], likely: Reading['likely']): Label {
  const labels = heldLabels.filter((label) => heldBy.some((rule) => ruleLabel(rule) === label));
  if (labels.includes('flood')) return 'flood';
  return labels.reduce<Label>(
    (best, label) =>
      best === 'ok' || (label !== 'flood' && best !== 'flood' && likely[label] > likely[best]) ? label : best,
    'ok',
  );
}

const labelOfRule = new Map<string, HeldLabel>([
  ...detectorRules.map(({ id, label }) => [id, label] as const),
  ['watched.spam', 'spam'],
  ['watched.insult', 'insult'],
  ['watched.contact', 'contact'],
]);
export const ruleLabel = (rule: HoldingRule): HeldLabel => labelOfRule.get(rule) ?? 'spam';

function directInsults(tokens: readonly Token[]): Finding[] {
  const classes = tokens.map(({ word }) => classesOf(word));
  const has = (name: 'first' | 'telling' | 'negation' | 'slur') =>
    classes.some((names) => names.includes(name));
  const rule = 'insult.direct' as const;
  const aimed = aimedIn(tokens, has('first')).map((span) => ({ rule, ...span }));
  // "He said that I am one", "you are none": told, or denied.
  if (aimed.length > 0 || has('telling') || has('negation') || has('first')) return aimed;
  const isAlone =
    tokens.length <= 3 &&
    has('slur') &&
    tokens.every(({ word }, at) => isFiller(word) || classes[at]?.includes('slur'));
  if (isAlone) return [{ rule, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }];
  return findPhrases(tokens, directInsult).map((span) => ({ rule, ...span }));
}

/** Where one leads shows nothing of what somebody wants. */
function isOnlyLinks(text: string, tokens: readonly Token[]): boolean {
  const links = linksIn(text);
  return tokens.every((token) => links.some(({ start, end }) => token.start >= start && token.end <= end));
}

function wordings(
  text: string,
  tokens: readonly Token[],
  features: readonly Feature[],
  likely: Reading['likely'],
): Finding[] {
  if (tokens.length < wordsOfASentence || isOnlyLinks(text, tokens)) return [];
  const from = tokens.length < wordsOfAShortOne ? shortHeldFrom : heldFrom;
  const labels = (['spam', 'contact', 'insult'] as const).filter((label) => likely[label] >= from[label]);
  return labels.flatMap((label) => {
    const rule = `${label}.wording` as const;
    const telling = tellingTokens(features, label, weights, wordsShown);
    if (telling.length === 0) return [{ rule, start: 0, end: tokens.at(-1)?.end ?? 0 }];
    return telling.map((at) => ({ rule, start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 }));
  });
}
