import { createHash } from 'node:crypto';
import { disguises, type Needle } from '../search-bytes.js';

/** The canary's addresses: a real local one, and those that a proxy reports. */
export const addresses = {
  /** Linux allows any local address of 127.0.0.0/8; elsewhere only header addresses are used. */
  peer: '127.77.113.9',
  forwarded: '203.0.113.77',
  ipv6: '2001:db8:ca7a:91e::77',
} as const;

const marks = {
  agent: 'KanarieBrowser/7.7 (Fluitend; Geel)',
  brand: '"Kanariemerk";v="77"',
  platform: '"Kanarieplatform"',
  model: '"Kanarietoestel 7"',
  language: 'nl-x-kanarie, nl;q=0.7',
  referer: 'https://kanarieweide.example/verwijzing?zoek=kanariezang',
} as const;
/** The unique parts of these headers. */
const markedWords = [
  'KanarieBrowser',
  'Kanariemerk',
  'Kanarieplatform',
  'Kanarietoestel',
  'x-kanarie',
  'kanarieweide',
];

/** All identifying headers of a browser and of proxies; `proxied`: the address of a trusted proxy. */
export const tellingHeaders = (proxied: string): Record<string, string> => ({
  'x-forwarded-for': proxied,
  'x-real-ip': addresses.forwarded,
  forwarded: `for=${addresses.forwarded}, for="[${addresses.ipv6}]"`,
  'cf-connecting-ip': addresses.ipv6,
  'true-client-ip': addresses.forwarded,
  'user-agent': marks.agent,
  'sec-ch-ua': marks.brand,
  'sec-ch-ua-full-version-list': marks.brand,
  'sec-ch-ua-platform': marks.platform,
  'sec-ch-ua-model': marks.model,
  'accept-language': marks.language,
  referer: marks.referer,
});

const numberOf = (ipv4: string): bigint =>
  ipv4.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

/** The sixteen bytes of an IPv6 address. */
function bytesOfIpv6(address: string): Buffer {
  const groups = (part = '') => part.split(':').filter((group) => group !== '');
  const [head, tail] = address.split('::').map(groups);
  const zeros = Array<string>(8 - (head?.length ?? 0) - (tail?.length ?? 0)).fill('0');
  const all = [...(head ?? []), ...zeros, ...(tail ?? [])].map((group) => group.padStart(4, '0'));
  return Buffer.from(all.join(''), 'hex');
}

/**
 * Unkeyed hashes, which can be reversed by trying all addresses. Keyed hashes cannot and are not searched for. The four bytes of an
 * IPv4 address are too few to be told from random sealed bytes.
 */
function hashesOf(text: string): [string, Buffer][] {
  return ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    return [
      [`${algorithm} of ${text}`, digest] as [string, Buffer],
      ...(['hex', 'base64', 'base64url'] as const).map((encoding): [string, Buffer] => [
        `${algorithm} of ${text} in ${encoding}`,
        // Without base64 padding.
        Buffer.from(digest.toString(encoding).replace(/=+$/, '')),
      ]),
    ];
  });
}

function ipv4Forms(address: string): [string, Buffer][] {
  const number = numberOf(address);
  const hex = number.toString(16).padStart(8, '0');
  const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  const mapped = Buffer.concat([Buffer.alloc(10), Buffer.from([255, 255]), Buffer.from(hex, 'hex')]);
  return [
    ...disguised(address),
    ['a number', Buffer.from(String(number))],
    ['hexadecimal', Buffer.from(hex)],
    ['HEXADECIMAL', Buffer.from(hex.toUpperCase())],
    ['in an IPv6 address', Buffer.from(`::ffff:${groups}`)],
    ['in an IPv6 address as a number', Buffer.from(String((0xffffn << 32n) + number))],
    ['in an IPv6 address as bytes', mapped],
    ...hashesOf(address),
    ...hashesOf(`::ffff:${address}`),
  ];
}

function ipv6Forms(address: string): [string, Buffer][] {
  const bytes = bytesOfIpv6(address);
  const hex = bytes.toString('hex');
  const full = hex.match(/.{4}/g)?.join(':') ?? '';
  // The first half identifies a household.
  const half = address.split('::')[0] ?? '';
  return [
    ...disguised(address),
    ...disguised(full),
    ...disguised(full.slice(0, 19)),
    ...disguised(half),
    ['a number', Buffer.from(String(BigInt(`0x${hex}`)))],
    ['bytes', bytes],
    ['half of its bytes', bytes.subarray(0, 8)],
    ['hexadecimal', Buffer.from(hex.slice(0, 16))],
    ['HEXADECIMAL', Buffer.from(hex.slice(0, 16).toUpperCase())],
    ...hashesOf(address),
    ...hashesOf(full),
    ...hashesOf(half),
  ];
}

const disguised = (text: string): [string, Buffer][] =>
  [...disguises(text)].map(([form, bytes]) => [`${text} in ${form}`, bytes]);

/** All needles: addresses and browser identification. */
export const originNeedles: readonly Needle[] = [
  { name: addresses.peer, forms: new Map(ipv4Forms(addresses.peer)) },
  { name: addresses.forwarded, forms: new Map(ipv4Forms(addresses.forwarded)) },
  { name: addresses.ipv6, forms: new Map(ipv6Forms(addresses.ipv6)) },
  { name: 'the browser', forms: new Map(hashesOf(marks.agent)) },
  ...markedWords.map((word) => ({ name: word, forms: disguises(word) })),
];

/** Names and texts of the suite; none occurs in the product's own files. */
export const words = {
  onCall: 'Achterwacht Zilverkluut, 06 77 11 39',
  coordinator: 'Roodborsttapuit',
  second: 'Zwartkopmeeuw',
  consultant: 'Grauwe Kiekendief',
  host: 'Bonte Vliegenvanger',
  leaver: 'Kleine Karekiet',
  member: 'Geelgorsje van zeven',
  guest: 'Kuifeendkuiken',
  label: 'Voor de buurvrouw met de notenkraker',
  message: 'Ik zag een Kraanvogel “voor” het café, en durfde niets.',
  link: 'https://kemphaan.example/dagboek?van=mij',
  question: 'Sinds de Blauwborst weg is slaap ik niet; één nacht in drie.',
  happened: 'De Purperreiger ging dood.',
  standing: 'Ik sta bij de Wulpenplas.',
  wish: 'Wat zegt een Dodaars hiervan?',
  further: 'En nog iets over de Klapekster.',
  thanks: 'Dank, lieve Watersnip.',
  didNotFit: 'Dit paste niet, zei de Roerdomp.',
  hello: 'Dag, wij lezen je; groet van de Oeverloper.',
  askBack: 'Mag ik vragen hoe de Tureluur heet?',
  answer: 'Wat wij weten van de Steltkluut.',
  known: 'Bekend is de Visdiefje-plaat.',
  unknown: 'Onbekend blijft de Zwarte Stern.',
  options: 'Je kunt naar de Lepelaarsluis.',
  yourself: 'Zelf kun je bij de Rietzanger zitten.',
  note: 'Onder ons: denk aan de Waterhoen.',
  found: 'Te vinden bij de Roerdomplaan.',
  how: 'Vandaag ben ik een Pestvogel.',
  pinned: 'Boven het gesprek: de Grutto slaapt.',
  whisper: 'Fluister: let op de Nachtzwaluw.',
  handover: 'Voor straks: de Kwartelkoning sliep niet.',
  form: 'Zonder script schrijf ik: Boomvalkje.',
  refused: 'Geweigerd: Smelleken & co.',
  wander: 'kwelderpieper-in-het-adres',
} as const;
