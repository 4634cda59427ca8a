import { describe, expect, it } from '@jest/globals';
import { codeWordsOf, collectionsOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { fieldsIn } from '@naast/server/platform/storage/collection';
import mongoose, { type Schema } from 'mongoose';

const collections = collectionsOf(domains).map(({ name, schema }) => ({
  name,
  schema: schema as unknown as Schema,
}));
const throwaway = mongoose.createConnection();

describe.each(collections)('a document of $name', ({ name, schema }) => {
  const Model = throwaway.model(name, schema);
  const parts = fieldsIn(schema as never).flatMap(({ path, schema: inner }) =>
    inner ? [{ path, inner: inner as unknown as Schema }] : [],
  );

  it('has a text as its id, and the version of its form', () => {
    expect(schema.path('_id').instance).toBe('String');
    expect(schema.path('schemaVersion').instance).toBe('Number');
  });

  it('takes no field that the schema does not name, nor do its parts', () => {
    expect(() => new Model({ aside: 1 })).toThrow('aside');
    for (const { inner } of parts) expect(inner.options.strict).toBe('throw');
  });

  // An ObjectId says the second at which it was made.
  it('bears no ids but those that Naast draws', () => {
    for (const { path, inner } of parts) expect([path, inner.path('_id')]).toEqual([path, undefined]);
    expect(fieldsIn(schema as never).filter(({ instance }) => instance === 'ObjectId')).toEqual([]);
  });
});

describe('the closed lists in the schemas', () => {
  const words = codeWordsOf(domains);

  it.each([
    ['of a field', 'experience'],
    ['of a list', 'suicide'],
    ['within a part', 'cannotAnswer'],
    ['that only the log has', 'question.read'],
  ])('are words of the code: %s', (_where, word) => {
    expect(words).toContain(word);
  });

  it('name nothing that is sealed: the kind of an entry', () => {
    expect(words).not.toContain('didNotFit');
  });
});
