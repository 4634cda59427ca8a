import type { TextPart } from './split-links.js';

const mailAddress = /[A-Z0-9][A-Z0-9._%+-]*@[A-Z0-9-]+(?:\.[A-Z0-9-]+)*\.[A-Z]{2,}/gi;

/** Finds mail addresses in a text; each leads to the mail program. */
export function splitMail(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: shown, index } of text.matchAll(mailAddress)) {
    if (index > from) parts.push({ text: text.slice(from, index), address: null });
    parts.push({ text: shown, address: `mailto:${shown}` });
    from = index + shown.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), address: null });
  return parts;
}
