/**
 * Which names look the same. After the idea of Unicode's "skeleton" (UTS 39), with a table of our own: the published one maps
 * thousands of letters of hundreds of scripts, where a name here is in one script (`nameProblem`), and what it may be taken for
 * is mostly in Latin letters.
 */

/** Groups of letters that look like the first one, after case, accents and compatibility forms are gone. */
const groups = [
  'aɑᴀαа',
  'bʙвβ',
  'cᴄсϲ',
  'dᴅԁ',
  'eᴇеε',
  'fꜰſ',
  'gɡɢ',
  'hʜһнηħ',
  'jᴊјȷ',
  'kᴋκк',
  // One upright stroke in one font or another; i is among them, as its capital is one.
  'li1ıɪιіʟɩӏǀ|ł',
  'mᴍм',
  'nɴп',
  'oᴏοоσ0øօ',
  'pᴘρр',
  'qԛ',
  'rʀг',
  'sꜱѕ',
  'tᴛτт',
  'uᴜυս',
  'vᴠνѵ',
  'wᴡωԝ',
  'xχх',
  'yʏуγү',
  'zᴢζ',
  'dđð',
] as const;

const looksLike = new Map(
  groups.flatMap((group) => {
    const [first = '', ...others] = group;
    return others.map((other) => [other, first] as const);
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
    .replace(/./gu, (letter) => looksLike.get(letter) ?? letter);

/** The same for names that can be taken for each other: what is left of a name without case, accents, spaces and signs. */
export function lookOf(name: string): string {
  return lettersOf(name)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** What somebody of the team is called by. As a word of its own in a name. */
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
].map(lookOf);

/** Whether a name says that its bearer belongs to the team, in Dutch or English. Real names that hold such a word are rare. */
export function namesARole(name: string): boolean {
  const whole = lookOf(name);
  if (roleWords.includes(whole) || longRoleWords.some((word) => whole.includes(word))) return true;
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => roleWords.includes(lookOf(word)));
}
