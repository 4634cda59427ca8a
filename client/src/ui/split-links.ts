import { readAddress } from '../browser/web-address.js';

export interface TextPart {
  readonly text: string;
  /** Set for a web address. */
  readonly address: string | null;
}

const webAddress = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** Punctuation at the end of an address belongs to the sentence. */
const sentenceEnd = /[.,;:!?)\]}…]+$/u;

/** Finds http(s) addresses in a text. Other schemes stay plain words. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(webAddress)) {
    const shown = match[0].replace(sentenceEnd, '');
    const address = safeAddress(shown);
    if (!address) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), address: null });
    parts.push({ text: shown, address });
    from = match.index + shown.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), address: null });
  return parts;
}

function safeAddress(shown: string): string | null {
  const url = readAddress(shown);
  if (url === null) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // "https://naast.nl@elsewhere" looks like one host and leads to another.
  if (url.username || url.password) return null;
  return url.href;
}
