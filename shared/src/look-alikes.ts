/**
 * Which names look alike. After Unicode's "skeleton" (UTS 39), with our own table: the published one maps thousands of
 * letters of hundreds of scripts, while a name here is in one script (`nameProblem`) and is mostly mistaken for Latin
 * letters.
 */

/** Groups of letters that look like the first one, after removing case, accents and compatibility forms. */
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
  // A vertical stroke in some font; `i` is included, because its capital is one.
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

/** Single letters that stand for two. */
const ligatures: Readonly<Record<string, string>> = { ꝏ: 'oo', ꜳ: 'aa', æ: 'ae', œ: 'oe' };

/** Signs that may stand for a letter, or for nothing. */
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

/** Letters in a box or a disk, which Unicode classes as signs: 🅽 is an N. */
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
    // Accents. In other scripts a mark may be a vowel, so it stays.
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .replace(/./gu, (letter) => looksLike.get(letter) ?? ligatures[letter] ?? letter);

/** A key that is equal for names that look alike: the name without case, accents, spaces and signs; of a pictograph the pictograph. */
export function lookOf(name: string): string {
  const letters = lettersOf(name);
  const look = letters
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
  return look === '' ? letters.replace(/\P{Extended_Pictographic}/gu, '') : look;
}

/**
 * All readings of a name, to compare with a protected one: signs as letters or as nothing (h○st, Noor ○), with or
 * without a number around it (Host1).
 */
function readingsOf(name: string): string[] {
  const read = name.replace(/./gu, (sign) => signs[sign] ?? sign);
  const bare = [name, read].map((one) => one.replace(/^[\p{N}\s]+|[\p{N}\s]+$/gu, ''));
  return [...new Set([name, read, ...bare])].filter((one) => one !== '');
}

/** Whether this name could be mistaken for `known`, by itself or with the word of a role (noorhost). */
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

/** Words for team roles and helping professions. Matched as whole words of a name. */
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
  'mentor',
  'gp',
  'dr',
  'drs',
  'prof',
  'jurist',
  'advocaat',
  'lawyer',
  'solicitor',
  'leiding',
  'bestuur',
  'manager',
  'supervisor',
  'director',
  'directeur',
].map(lookOf);

/** Long enough to be matched anywhere within a name, whatever its spacing. */
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
  'duty lead',
  'duty officer',
  'hulplijn',
  'helpline',
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
  'support worker',
  'peer worker',
  'maatschappelijk werk',
  'sociaal werker',
  'geestelijk verzorger',
  'zorgprofessional',
  'care professional',
].map(lookOf);

/**
 * Whether a name claims a team role or a helping profession, in Dutch or English, which people would believe. Real
 * names that contain such a word are rare.
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
