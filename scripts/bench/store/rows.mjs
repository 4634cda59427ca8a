/** What the benchmark stores: about 400 bytes a document, with three indexes beside the one on _id. */
export const groupSize = 1000;

export const indexes = [
  { key: { group: 1, place: 1 }, name: 'group_place', unique: true },
  { key: { author: 1, at: 1 }, name: 'author_at' },
  { key: { tags: 1 }, name: 'tags' },
];

const text = 'It is quiet here tonight, and that is all right. '.repeat(6).slice(0, 250);

export const row = (number) => ({
  _id: number,
  group: Math.floor(number / groupSize),
  place: number % groupSize,
  author: `person-${number % 997}`,
  at: new Date(1_700_000_000_000 + number * 1000),
  tags: [`t${number % 31}`, `u${number % 17}`],
  count: 0,
  text,
});
