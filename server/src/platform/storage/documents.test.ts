import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { type DocumentIn, partOf, schemaOf } from './documents.js';

const colours = ['red', 'green'] as const;
const schema = schemaOf({
  given: { type: String, required: true },
  byDefault: { type: String, default: '' },
  orNull: { type: Date, default: null },
  maybe: { type: Number },
  neverNull: { type: Number, allowNull: false },
  colour: { type: String, enum: colours, required: true },
  colours: { type: [String], enum: colours, required: true },
  parts: { type: [partOf({ at: { type: Date, required: true } })], required: true },
});
type Stored = DocumentIn<typeof schema>;

const Model = mongoose.createConnection().model('documents', schema);
const least: Stored = {
  _id: 'one',
  given: 'g',
  byDefault: '',
  orNull: null,
  colour: 'red',
  colours: ['green'],
  parts: [{ at: new Date(0) }],
  schemaVersion: 1,
};
/** As it would be stored. */
const stored = (document: object): object => new Model(document).toObject();
/** Fields for which it is not stored. */
async function refused(changes: object): Promise<string[]> {
  try {
    await new Model({ ...least, ...changes }).validate();
    return [];
  } catch (error) {
    return Object.keys((error as mongoose.Error.ValidationError).errors);
  }
}

describe('a document whose type follows from its schema', () => {
  it('is stored as its type says, and nothing besides', async () => {
    expect(stored(least)).toEqual(least);
    expect(await refused({})).toEqual([]);
  });

  it('gets what the defaults say', () => {
    const { byDefault: _given, orNull: _null, ...rest } = least;
    expect(stored(rest)).toEqual(least);
  });

  it('has the type of each field', async () => {
    const optional: Stored = { ...least, maybe: null, neverNull: 1 };
    // @ts-expect-error required
    const missing: Stored = { ...least, given: undefined };
    // @ts-expect-error not in the closed list
    const odd: Stored = { ...least, colour: 'blue' };
    // @ts-expect-error nor here
    const odds: Stored = { ...least, colours: ['blue'] };
    // @ts-expect-error absent, never null
    const none: Stored = { ...least, neverNull: null };
    // @ts-expect-error a part has no id
    const withId: Stored = { ...least, parts: [{ _id: 'x', at: new Date(0) }] };
    expect(await refused(optional)).toEqual([]);
    expect(await refused(missing)).toEqual(['given']);
    expect(await refused(odd)).toEqual(['colour']);
    expect(await refused(odds)).toEqual(['colours.0']);
    expect(await refused(none)).toEqual(['neverNull']);
    expect(await refused(withId)).toEqual(['parts']);
  });
});
