/** A small seeded generator (mulberry32): the same seed gives the same attack, so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) });

/** Values that have crashed servers before. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'a'.repeat(5000),
  '💥'.repeat(500),
  [],
  [[[[]]]],
  Array.from({ length: 200 }, () => null),
  {},
  { $gt: '' },
  { $where: 'sleep(1)' },
  { toString: null, valueOf: null },
  JSON.parse('{"then":"x"}'),
  { type: 'Buffer', data: [1, 2, 3] },
  { _placeholder: true, num: 0 },
  { length: 1e9 },
  JSON.parse('{"__proto__":{"isHost":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isHost":true}}}'),
  deep(60),
  Buffer.from([0, 255, 1]),
];

/** A payload with one to three mutations. */
export function mutatedPayload(random: Random, valid: Record<string, unknown>): unknown {
  if (random() < 0.15) return pick(random, oddValues);
  const payload: Record<string, unknown> = { ...valid };
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const key = pick(random, [...Object.keys(valid), 'extra']);
    const kind = random();
    if (kind < 0.5) payload[key] = pick(random, oddValues);
    else if (kind < 0.65) Reflect.deleteProperty(payload, key);
    else if (kind < 0.8)
      payload[pick(random, ['extra', '$set', 'constructor', '', 'a.b'])] = pick(random, oddValues);
    else payload[key] = mutatedText(random, JSON.stringify(payload[key]) ?? '');
  }
  return payload;
}

/** A text with characters added, lost, doubled or swapped. */
export function mutatedText(random: Random, text: string): string {
  const characters = Array.from(text);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const at = Math.floor(random() * (characters.length + 1));
    const kind = random();
    if (kind < 0.3)
      characters.splice(at, 0, pick(random, ['"', '{', ']', '\\', ',', '\u0000', '9', '-', '/', 'é']));
    else if (kind < 0.6) characters.splice(at, 1 + Math.floor(random() * 5));
    else if (kind < 0.8) characters.splice(at, 0, ...characters.slice(at, at + 12));
    else characters.length = at;
  }
  return characters.join('');
}

const packetStarts = [
  '42',
  '420',
  '43',
  '430',
  '44',
  '45',
  '451-',
  '4599999-',
  '461-',
  '40',
  '40/nope,',
  '41',
  '4',
  '0',
  '1',
  '2',
  '2probe',
  '3',
  '3x',
  '5',
  '6',
  '7',
  'b',
  'bAAAA',
  '',
  '42/nope,',
  '4299999999999999999999',
];

/** An engine.io text frame that carries a broken Socket.IO packet. */
export function mutatedFrame(random: Random, event: string, payload: unknown): string {
  const body = JSON.stringify([event, payload]);
  const frame = `${random() < 0.6 ? pick(random, packetStarts) : '42'}${random() < 0.2 ? '' : body}`;
  return random() < 0.8 ? mutatedText(random, frame) : frame;
}
