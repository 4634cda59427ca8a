export interface MentionPart {
  readonly text: string;
  /** The name that is mentioned; null: plain words. */
  readonly name: string | null;
}

const wordCharacter = /[\p{L}\p{N}_]/u;
/** More than anybody means; a text of thousands would hold up each screen. */
const foundMost = 20;
const triedMost = 100;
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds "@Name" of these names in a text: whole words, whatever their case. The longest name that fits wins. */
export function splitMentions(text: string, names: readonly string[]): readonly MentionPart[] {
  const longestFirst = [...new Set(names)]
    .map((name) => ({ name, length: name.length, folded: folded(name) }))
    .sort((one, other) => other.length - one.length);
  const parts: MentionPart[] = [];
  let from = 0;
  let [found, tried] = [0, 0];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    // Of a mail address, not of a name; or one of many.
    if (wordCharacter.test(text[at - 1] ?? '') || !wordCharacter.test(text[at + 1] ?? '')) continue;
    if (found === foundMost || ++tried > triedMost) break;
    const name = longestFirst.find(
      (one) =>
        folded(text.slice(at + 1, at + 1 + one.length)) === one.folded &&
        !wordCharacter.test(text[at + 1 + one.length] ?? ''),
    )?.name;
    if (name === undefined) continue;
    found += 1;
    if (at > from) parts.push({ text: text.slice(from, at), name: null });
    from = at + 1 + name.length;
    parts.push({ text: text.slice(at, from), name });
    at = from - 1;
  }
  if (from < text.length) parts.push({ text: text.slice(from), name: null });
  return parts;
}

/** What is typed of a name before the caret, after an "@" that begins a word; null: no name is begun. */
export function begunMention(text: string, caret: number): string | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at === -1 || /\S/.test(before[at - 1] ?? '')) return null;
  const begun = before.slice(at + 1);
  return begun.length <= 40 && !begun.includes('\n') ? begun : null;
}

/** The text with this name in the place of what was begun before the caret, and where the caret stands then. */
export function withMention(text: string, caret: number, name: string): { text: string; caret: number } {
  const at = text.slice(0, caret).lastIndexOf('@');
  const rest = text.slice(caret);
  const said = `${text.slice(0, at)}@${name}`;
  if (/^[\s.,;:!?)]/.test(rest)) return { text: said + rest, caret: said.length };
  return { text: `${said} ${rest}`, caret: said.length + 1 };
}
