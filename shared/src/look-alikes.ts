/**
 * Which names look the same. After the idea of Unicode's "skeleton" (UTS 39), with a table of our own: the published one maps
 * thousands of letters of hundreds of scripts, where a name here is in one script (`nameProblem`), and what it may be taken for
 * is mostly in Latin letters.
 */

/** Groups of letters that look like the first one, after case, accents and compatibility forms are gone. */
const groups = [
  'aɑᴀαа4ⱥꓮᎪ',
  'bʙвβ8ßƀɓƃꓐᏴ',
  'cᴄсϲꓚᏟ',
  'dᴅԁɖɗꓓᎠ',
  'eᴇеε3ɇəɛꓰᎬ',
  'fꜰſꓝ',
  'gɡɢꓖᏀ',
  'hʜһнηħɦꓧᎻ',
  'jᴊјȷꓙᎫ',
  'kᴋκкƙⱪꓗᏦ',
  // One upright stroke in one font or another; i is among them, as its capital is one.
  'li1ıɪιіʟɩӏǀ|łɨꓡꓲᏞᎥ',
  'mᴍмɱꓟᎷ',
  'nɴпꞑŋɲɳƞꓠ',
  'oᴏοоσ0øօɵꝋⱺꓳ',
  'pᴘρрꓑᏢ',
  'qԛ',
  'rʀгꭇꭈɼɽɾꓣᎡᏒ',
  'sꜱѕ5ʂȿꓢᏚ',
  'tᴛτт7ŧƫʈꓔᎢ',
  'uᴜυսʉꓴ',
  'vᴠνѵꓦᏙ',
  'wᴡωԝꓪᎳ',
  'xχхꓫ',
  'yʏуγүꓬ',
  'zᴢζꓜᏃ',
  'dđð',
] as const;

/** One letter that is two. */
const ligatures: Readonly<Record<string, string>> = { ꝏ: 'oo', ꜳ: 'aa', æ: 'ae', œ: 'oe' };

/** Signs that stand for a letter now and then, and for nothing as often. */
const signs: Readonly<Record<string, string>> = Object.fromEntries(
  ['o○◯●⚪⭕⊙∅°', 'e€', 's$§', 't†‡✝+', 'l!¡¦£', 'c¢©', 'r®', 'y¥', 'x×✕', 'n∩', 'u∪', 'a@∆'].flatMap(
    (group) => {
      const [letter = '', ...those] = group;
      return those.map((sign) => [sign, letter] as const);
    },
  ),
);

const looksLike = new Map(
  groups.flatMap((group) => {
    const [first = '', ...others] = group;
    return others.map((other) => [other.toLowerCase(), first] as const);
  }),
);

const squaredLetters = [0x1f130, 0x1f150, 0x1f170] as const;

/** Letters in a box or a disk, which count as signs by name: 🅽 is an N. */
function unboxed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = squaredLetters.find((start) => code >= start && code < start + 26);
  return first === undefined ? sign : String.fromCharCode(97 + code - first);
}

const lettersOf = (name: string): string =>
  Array.from(name.normalize('NFKD').replace(/[\p{DI}\u2800]/gu, ''))
    .map(unboxed)
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    // Accents; in scripts where a mark is a vowel it stays.
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .replace(/./gu, (letter) => looksLike.get(letter) ?? ligatures[letter] ?? letter);

/** The same for names that can be taken for each other: what is left of a name without case, accents, spaces and signs. */
export function lookOf(name: string): string {
  return lettersOf(name)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/**
 * Every way in which a name may be read, to be held against one that must not be taken: signs as letters or as nothing (h○st, Noor ○),
 * a number before or behind it or none (Host1).
 */
function readingsOf(name: string): string[] {
  const read = name.replace(/./gu, (sign) => signs[sign] ?? sign);
  const bare = [name, read].map((one) => one.replace(/^[\p{N}\s]+|[\p{N}\s]+$/gu, ''));
  return [...new Set([name, read, ...bare])].filter((one) => one !== '');
}

/** Whether somebody with this name could be taken for `known`, by itself or with the word of a role (noorhost). */
export function passesFor(name: string, known: string): boolean {
  const own = lookOf(known);
  return readingsOf(name).some((reading) => {
    const look = lookOf(reading);
    if (look === own) return true;
    const rest = look.startsWith(own)
      ? look.slice(own.length)
      : look.endsWith(own)
        ? look.slice(0, -own.length)
        : '';
    return own !== '' && roleWords.includes(rest);
  });
}

/** What somebody of the team is called by, or what a helper by profession is. As a word of its own in a name. */
const roleWords = [
  'host',
  'hosts',
  'hostess',
  'cohost',
  'gast heer',
  'gast vrouw',
  'mod',
  'mods',
  'admin',
  'admins',
  'beheer',
  'team',
  'naast',
  'staff',
  'crew',
  'support',
  'helpdesk',
  'official',
  'officieel',
  'systeem',
  'system',
  'consultant',
  'expert',
  'duty lead',
  'on call',
  'dienst',
  'organisatie',
  'organisation',
  'vrijwilliger',
  'volunteer',
  'arts',
  'basisarts',
  'dokter',
  'doctor',
  'verpleger',
  'verpleegster',
  'nurse',
  'paramedic',
  'physician',
  'clinician',
  'ggz',
  'politie',
  'police',
  'coach',
  'gp',
].map(lookOf);

/** Long enough to be found within a name, however it is spaced. */
const longRoleWords = [
  'gastheer',
  'gastheren',
  'gastvrouw',
  'moderator',
  'beheerder',
  'administrator',
  'teamlid',
  'teamleider',
  'consulent',
  'coordinator',
  'achterwacht',
  'hulpverlener',
  'begeleider',
  'ervaringsdeskundige',
  'medewerker',
  'facilitator',
  'psycholoog',
  'psychologe',
  'psychologist',
  'psychiater',
  'psychiatrist',
  'therapeut',
  'therapist',
  'verpleegkundig',
  'hulpverleen',
  'hulpverlening',
  'zorgverlener',
  'behandelaar',
  'huisarts',
  'crisisdienst',
  'crisisteam',
  'crisislijn',
  'crisisline',
  'crisis line',
  'crisis service',
  'counselor',
  'counsellor',
  'caregiver',
  'social worker',
  'maatschappelijk werk',
].map(lookOf);

/**
 * Whether a name says that its bearer belongs to the team, or is a helper by profession, which people would believe; in Dutch or
 * English. Real names that hold such a word are rare.
 */
export function namesARole(name: string): boolean {
  return readingsOf(name).some((reading) => {
    const whole = lookOf(reading);
    return (
      roleWords.includes(whole) ||
      longRoleWords.some((word) => whole.includes(word)) ||
      reading
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .some((word) => readingsOf(word).some((one) => roleWords.includes(lookOf(one))))
    );
  });
}
