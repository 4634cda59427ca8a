import type { ContactFinding } from './contact.js';
import { linksIn } from './links.js';
import type { Span } from './phrases.js';
import type { Token } from './tokens.js';
import { classesOf, type WordClass } from './word-classes.js';

/** A part of what the model reads: its bucket, and the token that it comes from (−1: the text as a whole). */
export interface Feature {
  readonly bucket: number;
  readonly token: number;
  readonly weight: number;
}

export const buckets = 2 ** 15;
const mostTokens = 220;

function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) % buckets;
}

/** What stands in place of a number, a link or an address, so that the model learns of its kind and not of its signs. */
interface Piece {
  readonly word: string;
  readonly token: number;
  readonly classes: readonly string[];
}

export function featuresOf(
  text: string,
  tokens: readonly Token[],
  {
    contacts,
    helplines,
  }: { readonly contacts: readonly ContactFinding[]; readonly helplines: readonly Span[] },
): Feature[] {
  const covers = [
    ...helplines.map(({ start, end }) => ({ start, end, word: 'helpline' })),
    ...contacts.map(({ rule, start, end }) => ({ start, end, word: rule })),
    ...linksIn(text).map(({ kind, start, end }) => ({ start, end, word: `link.${kind}` })),
  ];
  const pieces = piecesOf(text, tokens, covers);
  const found = new Map<string, Feature>();
  const add = (name: string, token: number, weight = 1) => {
    if (!found.has(name)) found.set(name, { bucket: bucketOf(name), token, weight });
  };
  for (const [at, { word, token, classes }] of pieces.entries()) {
    add(`w ${word}`, token);
    add(`b ${pieces[at - 1]?.word ?? '^'} ${word}`, token);
    if (at === pieces.length - 1) add(`b ${word} $`, token);
    if (at > 1) add(`t ${pieces[at - 2]?.word} ${pieces[at - 1]?.word} ${word}`, token, 0.7);
    const framed = `<${word.slice(0, 30)}>`;
    for (let size = 3; size <= 5; size++)
      for (let from = 0; from + size <= framed.length; from++)
        add(`c ${framed.slice(from, from + size)}`, token, 0.5);
    for (const name of classes) add(`k ${name}`, token, 1.5);
  }
  for (const [name, token] of pairsOf(pieces)) add(name, token, 1.2);
  for (const name of marksOf(text, pieces)) add(name, -1, 1);
  return Array.from(found.values());
}

/** Classes that stand near each other, in their order; and those of the whole text. */
function pairsOf(pieces: readonly Piece[]): [string, number][] {
  const pairs: [string, number][] = [];
  const classed = pieces.filter(({ classes }) => classes.length > 0);
  for (const [at, one] of classed.entries())
    for (const other of classed.slice(at + 1, at + 4))
      for (const a of one.classes) for (const b of other.classes) pairs.push([`p ${a} ${b}`, other.token]);
  return pairs;
}

function marksOf(text: string, pieces: readonly Piece[]): string[] {
  const all = new Set(pieces.flatMap(({ classes }) => classes));
  const has = (name: WordClass) => all.has(name);
  const length = pieces.length;
  return [
    `n ${length <= 2 ? 'one' : length <= 5 ? 'few' : length <= 14 ? 'some' : length <= 40 ? 'many' : 'long'}`,
    `s ${all.has('first') ? 'I' : ''}${all.has('second') ? 'you' : ''}`,
    ...(has('insult')
      ? [
          `i ${has('second') ? 'you' : ''}${has('first') ? 'I' : ''}${has('telling') ? 'told' : ''}${has('negation') ? 'not' : ''}`,
        ]
      : []),
    ...(has('reach') || has('platform')
      ? [
          `r ${has('second') ? 'you' : ''}${has('contactVerb') ? 'verb' : ''}${has('rules') ? 'rules' : ''}${has('negation') ? 'not' : ''}`,
        ]
      : []),
    ...(has('sell')
      ? [`v ${has('first') ? 'I' : ''}${has('money') ? 'money' : ''}${has('remedy') ? 'remedy' : ''}`]
      : []),
    ...(/!/.test(text) ? ['x !'] : []),
    ...(/!{2}/.test(text) ? ['x !!'] : []),
    ...(/\?/.test(text) ? ['x ?'] : []),
    ...(/>>|<<|★|✅|👉|🔥|💰/u.test(text) ? ['x >>'] : []),
    ...(/\p{Lu}{4,}/u.test(text) ? ['x caps'] : []),
  ];
}

function piecesOf(
  text: string,
  tokens: readonly Token[],
  covers: readonly (Span & { readonly word: string })[],
): Piece[] {
  const pieces: Piece[] = [];
  let last = '';
  for (const [at, { word, start, end }] of tokens.slice(0, mostTokens).entries()) {
    const cover = covers.find((span) => span.start <= start && end <= span.end);
    if (cover !== undefined) {
      if (cover.word !== last) pieces.push({ word: `§${cover.word}`, token: at, classes: [cover.word] });
      last = cover.word;
      continue;
    }
    last = '';
    pieces.push({
      word: wordOrNumber(text, word, start, end),
      token: at,
      classes: classOf(text, word, start, end),
    });
  }
  return pieces;
}

function wordOrNumber(text: string, word: string, start: number, end: number): string {
  if (!/^\d/.test(word)) return word;
  if (
    /^\s?[€$£]|^\s?%/u.test(text.slice(end, end + 2)) ||
    /[€$£]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return '§price';
  return `§${Math.min(word.length, 6)}`;
}

function classOf(text: string, word: string, start: number, end: number): string[] {
  if (wordOrNumber(text, word, start, end) === '§price') return ['price'];
  if (/^\d{1,2}(?:mg|ml|uur|jaar)$/.test(word)) return ['dose'];
  return classesOf(word);
}
