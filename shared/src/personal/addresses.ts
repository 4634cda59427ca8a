/** Where a mail address is parted: by its sign, or by what stands for it. */
const atSign =
  /@|[([{<]\s?(?:at|apenstaart(?:je)?)\s?[)\]}>]|\s(?:apen?staart(?:je)?(?!\p{L})|at\s(?=gmail|hotmail|outlook|icloud|yahoo|ziggo|kpnmail|proton))/giu;
const before = /[\p{L}\p{N}_%+-]\s?$/u;
const after =
  /^\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s\.\s|\s?[([{<]?\b(?:punt|dot)\b[)\]}>]?\s?)[\p{L}\p{N}-]{2,24}){1,4}|^\s?(?:gmail|hotmail|outlook|icloud|yahoo|protonmail)(?!\p{L})/iu;
const localPart = /[\p{L}\p{N}._%+-]{1,64}\s?$/u;

/** The mail addresses in a text, as they are written there. */
export function emailsIn(text: string): string[] {
  const found: string[] = [];
  for (const { 0: sign, index } of text.matchAll(atSign)) {
    const end = index + sign.length;
    const rest = after.exec(text.slice(end, end + 160))?.[0];
    const ahead = text.slice(Math.max(0, index - 65), index);
    if (rest !== undefined && before.test(ahead)) found.push(localPart.exec(ahead)?.[0] + sign + rest);
  }
  return found;
}

/** SA, SD and SS are never given out. Small letters only where nothing parts them: "2019 en" is a year. */
const postcode =
  /(?:^|\D)([1-9]\d{3}(?:\s?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?!\p{L}))|(?:^|\P{L})([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\p{L}))/u;
const street =
  /\p{Lu}[\p{L}'’-]{0,40}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|(?:\s(?:Street|Road|Avenue|Lane)))\s\d{1,5}/u;

/** The first postcode and the first street with a number. */
export function homesIn(text: string): string[] {
  const [, dutch, british] = postcode.exec(text) ?? [];
  const home = street.exec(text)?.[0];
  return [dutch ?? british, home].filter((found) => found !== undefined);
}

/** "@name", where it is no e-mail address. */
const handle = /(?:^|[^\p{L}\p{N}._%+-])(@[\p{L}\p{N}_][\p{L}\p{N}._]{1,60}[\p{L}\p{N}_])/gu;
const platform =
  '(?:insta(?:gram)?|snap(?:chat)?|telegram|discord|tiktok|whatsapp|facebook|signal|kik|linkedin)';
const onPlatform = new RegExp(
  `(?:^|[^\\p{L}\\d])(${platform}(?:\\s(?:is|naam|name|account)){0,3}\\s?[:=]\\s?\\S{3,60}` +
    `|${platform}(?:naam|name|\\s(?:naam|name|account))?\\s(?:is|heet)\\s[^\\s\\d_]{0,40}[\\d_]\\S{1,40}` +
    '|(?:(?:instagram|facebook|tiktok|snapchat|linkedin|twitter|threads)\\.(?:com|net)|x\\.com|discord\\.(?:gg|com)|t\\.me|wa\\.me|signal\\.me|bsky\\.app)\\/\\S{2,60})',
  'giu',
);

/**
 * The accounts elsewhere in a text, as they are written there.
 * @param names names that may be mentioned with an @
 */
export function accountsIn(text: string, names: readonly string[]): string[] {
  const lowered = names.map((name) => name.toLowerCase());
  const handles = Array.from(text.matchAll(handle), ([, found = '']) => found).filter(
    (found) => !lowered.some((name) => name.startsWith(found.slice(1).toLowerCase())),
  );
  return [...Array.from(text.matchAll(onPlatform), ([, found = '']) => found), ...handles];
}
