import { describe, expect, it } from '@jest/globals';
import {
  Binary,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import * as fc from 'fast-check';
import { given } from '../../testing/bson.js';
import { runs } from '../../testing/chance.js';
import { encodeKey } from '../keys/encode-key.js';
import { compareStrings, compareValues } from './compare.js';
import { decodeDocument } from './decode.js';
import { encodeDocument } from './encode.js';
import type { Value } from './values.js';

const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double().map((value) => new Double(value)),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 9 }).map((bytes) => new Binary(bytes, 0)),
    fc.constantFrom(new MinKey(), new MaxKey(), new Timestamp({ t: 3, i: 4 }), /a.b/i),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 4 }), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('BSON', () => {
  it('comes back byte for byte, whatever was stored', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = Buffer.from(serialize({ v: value }));
        expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true);
      }),
      runs(500),
    );
  });

  it('keeps the order of keys that look like numbers, and number types', () => {
    const bytes = Buffer.from(
      serialize(
        new Map<string, unknown>([
          ['b', new Double(1)],
          ['10', new Int32(1)],
          ['2', Long.fromNumber(1)],
          ['d', Decimal128.fromString('1.50')],
        ]),
      ),
    );
    expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true);
    expect([...decodeDocument(bytes).keys()]).toEqual(['b', '10', '2', 'd']);
  });

  it('treats __proto__ as any other key', () => {
    const document = decodeDocument(Buffer.from(serialize(JSON.parse('{"__proto__": {"polluted": 1}}'))));
    expect([...document.keys()]).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(deserialize(encodeDocument(document)))).toEqual(['__proto__']);
  });

  it('refuses types that are deprecated, by name', () => {
    const withType = (type: number) => Buffer.from([8, 0, 0, 0, type, 0x61, 0, 0]);
    expect(() => decodeDocument(withType(0x06))).toThrow(
      "the BSON type 'undefined' is not supported by the embedded store",
    );
    expect(() => decodeDocument(withType(0x0d))).toThrow("'javascript'");
  });

  it('never reads beyond what it was given, however the bytes are broken', () => {
    const whole = Buffer.from(
      serialize({ a: [1, 'x', { b: new Date() }], c: new Binary(Buffer.from('abc')), d: new ObjectId() }),
    );
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(whole.length),
        (at, byte, cut) => {
          const broken = Buffer.from(whole.subarray(0, cut));
          if (at < broken.length) broken[at] = byte;
          try {
            decodeDocument(broken);
          } catch (error) {
            expect(error).toHaveProperty('codeName');
          }
        },
      ),
      runs(2000),
    );
  });
});

describe('the order of values', () => {
  const field = (value: unknown): Value => given({ v: value }).get('v') ?? null;

  it('follows MongoDB from MinKey to MaxKey', () => {
    const ascending = [
      new MinKey(),
      null,
      Number.NaN,
      -1,
      0,
      Long.fromString('9007199254740993'),
      'a',
      'b',
      { a: 1 },
      { b: 1 },
      [1],
      [1, 2],
      new Binary(Buffer.from('zz')),
      new Binary(Buffer.from('aaa')),
      new ObjectId('0'.repeat(24)),
      false,
      true,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      /a/,
      new MaxKey(),
    ].map(field);
    for (let at = 1; at < ascending.length; at++) {
      expect(compareValues(ascending[at - 1], ascending[at])).toBeLessThan(0);
    }
  });

  it('compares numbers of all types exactly', () => {
    expect(compareValues(field(1), field(new Double(1)))).toBe(0);
    expect(
      compareValues(field(Long.fromString('9007199254740993')), field(new Double(9007199254740992))),
    ).toBe(1);
    expect(compareValues(field(Decimal128.fromString('0.1')), field(new Double(0.1)))).toBe(-1);
    expect(compareValues(field(Decimal128.fromString('0.5')), field(new Double(0.5)))).toBe(0);
    expect(compareValues(field(Decimal128.fromString('1E+400')), field(new Double(Number.MAX_VALUE)))).toBe(
      1,
    );
    expect(
      compareValues(field(Decimal128.fromString('1E+400')), field(new Double(Number.POSITIVE_INFINITY))),
    ).toBe(-1);
    expect(compareValues(field(Decimal128.fromString('NaN')), field(Number.NaN))).toBe(0);
  });

  it('puts strings in the order of their bytes', () => {
    expect(compareStrings('\uffff', '😀')).toBeLessThan(0);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareStrings(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      runs(100),
    );
  });

  it('is the same for values and for their index keys, both ways', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const [a, b] = [field(left), field(right)];
        const expected = Math.sign(compareValues(a, b));
        expect(Buffer.compare(encodeKey(a), encodeKey(b))).toBe(expected);
        expect(Buffer.compare(encodeKey(a, true), encodeKey(b, true))).toBe(0 - expected);
      }),
      runs(3000),
    );
  });

  it('has no key that begins another', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const [a, b] = [encodeKey(field(left)), encodeKey(field(right))];
        if (!a.equals(b)) expect(b.subarray(0, a.length).equals(a)).toBe(false);
      }),
      runs(1000),
    );
  });
});
