import type { Bilingual, Language } from './languages.js';

/** What a text can leave to Naast to fill in, by how it is written between square brackets. Each language knows both spellings. */
const factNames = {
  name: { nl: 'naam', en: 'name' },
  contact: { nl: 'contact', en: 'contact' },
  complaints: { nl: 'klachtencontact', en: 'complaints contact' },
  responsible: { nl: 'verantwoordelijk', en: 'responsible' },
  emergency: { nl: 'noodnummer', en: 'emergency number' },
  date: { nl: 'datum', en: 'date' },
} as const satisfies Record<string, Bilingual>;
export type Fact = keyof typeof factNames;
/** Empty: not known. */
export type Facts = Readonly<Record<Fact, string>>;

/** Pages that a text can lead to, by the words of the link. */
const pageNames = {
  '/privacy': { nl: 'wat we bewaren', en: 'what we keep' },
  '/terms': { nl: 'gebruiksvoorwaarden', en: 'terms of use' },
  '/accessibility': { nl: 'toegankelijkheid', en: 'accessibility' },
  '/complaints': { nl: 'klachten', en: 'complaints' },
  '/lost-words': { nl: 'woorden kwijt', en: 'lost words' },
  '/ask': { nl: 'stel je vraag', en: 'ask your question' },
  '/return': { nl: 'kom terug bij je vraag', en: 'come back to your question' },
  '/mine': { nl: 'jouw vraag', en: 'your question' },
} as const satisfies Record<string, Bilingual>;
export type LinkedPath = keyof typeof pageNames;

export const facts = Object.keys(factNames) as Fact[];
export const factName = (fact: Fact, language: Language): string => `[${factNames[fact][language]}]`;
export const pageLinks = (language: Language): string[] =>
  Object.values(pageNames).map((names) => `[${names[language]}]`);

/** Words, or words that lead to a page of Naast. */
export type Piece = string | { readonly to: LinkedPath; readonly words: string };

export type Block =
  | { readonly kind: 'heading' | 'words'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] };

/**
 * The blocks of a text. A line that begins with "# " is a heading, one with "- " an item of a list, and others that follow each other
 * are one paragraph; an empty line ends a block. What names a fact that is not known is left out, as is a heading with nothing
 * beneath it. There is nothing else: every other sign is itself.
 */
export function blocksOf(text: string, known: Facts): Block[] {
  const found: Block[] = [];
  let words: string[] = [];
  let items: (readonly Piece[])[] = [];
  const end = () => {
    const pieces = words.length > 0 && piecesOf(words.join('\n'), known);
    if (pieces) found.push({ kind: 'words', pieces });
    if (items.length > 0) found.push({ kind: 'list', items });
    words = [];
    items = [];
  };
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const [, sign, rest = ''] = /^([#-]) +(.+)$/.exec(line) ?? [];
    if (sign === '-') {
      if (words.length > 0) end();
      const pieces = piecesOf(rest, known);
      if (pieces) items.push(pieces);
      continue;
    }
    if (sign === '#' || line === '' || items.length > 0) end();
    if (sign === '#') {
      const pieces = piecesOf(rest, known);
      if (pieces) found.push({ kind: 'heading', pieces });
    } else if (line !== '') words.push(line);
  }
  end();
  return found.filter(
    ({ kind }, at) => kind !== 'heading' || (found[at + 1]?.kind ?? 'heading') !== 'heading',
  );
}

const fillIn = /\[([^[\]\n]{1,40})\]/g;

/** Null if it names a fact that is not known. */
function piecesOf(text: string, known: Facts): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let from = 0;
  let said = '';
  for (const match of text.matchAll(fillIn)) {
    const [whole, words = ''] = match;
    const fact = nameIn(factNames, words);
    const to = nameIn(pageNames, words);
    if (fact === null && to === null) continue;
    said += text.slice(from, match.index);
    from = match.index + whole.length;
    if (fact !== null) {
      if (known[fact] === '') return null;
      said += known[fact];
    } else if (to !== null) {
      if (said !== '') pieces.push(said);
      said = '';
      pieces.push({ to, words });
    }
  }
  said += text.slice(from);
  return said === '' ? pieces : [...pieces, said];
}

/** What stands between square brackets and is filled in by nothing, each once: visitors read it as it is. */
export function unknownFillIns(text: string): string[] {
  const found = [...text.matchAll(fillIn)].map(([whole, words = '']) => ({ whole, words }));
  const unknown = found.filter(
    ({ words }) => nameIn(factNames, words) === null && nameIn(pageNames, words) === null,
  );
  return [...new Set(unknown.map(({ whole }) => whole))];
}

function nameIn<Name extends string>(names: Readonly<Record<Name, Bilingual>>, words: string): Name | null {
  const typed = words.trim().toLowerCase();
  const found = (Object.keys(names) as Name[]).find((name) => Object.values(names[name]).includes(typed));
  return found ?? null;
}
