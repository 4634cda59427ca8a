import { describe, expect, it } from '@jest/globals';
import { codeWordsOf, collectionsOf, publicCollectionsOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { fieldsIn } from '@naast/server/platform/storage/collection';
import { partOf, schemaOf } from '@naast/server/platform/storage/documents';
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

/**
 * Texts that are stored as they are and are neither named as an id, a key or a hash nor a closed list: what each is. A new
 * field fails here until it has its `enum`, is sealed (a Buffer), or has a line.
 */
const otherTexts: Readonly<Record<string, string>> = {
  'accounts.recovery': 'keyed hashes',
  'alarms.about': 'id of a collection or file of the installation',
  'alarms.cause': 'id of a fault, made of the names of a job and a collection',
  'alarms.job': 'name of a job',
  'alarms.seen.by': 'id of an account',
  'dataKeys.wrappedBy': 'id of a wrapping key',
  'duty.offeredTo': 'id of an account',
  'heldTexts.decidedBy': 'id of a seat',
  'heldTexts.urgentBy': 'id of a seat',
  'foundWords.leaving': 'id of a key',
  'keyChecks.check': 'keyed hash',
  'keyChecks.wrappingKeys': 'ids of wrapping keys',
  'formerSettings.by': 'id of an account',
  'formerSettings.value': 'a setting that everybody may read',
  'logEntries.about': 'id of an account',
  'logEntries.previous': 'hash',
  'logEntries.who': 'id of an account',
  'detectorCounts.month': 'a month',
  'detectorCounts.rule': 'id of a rule',
  'figures.counted': 'keyed hashes',
  'figures.month': 'a month',
  'lookbackBatches.quarter': 'a quarter of a year',
  'lookbacksWaiting.full.quarter': 'a quarter of a year',
  'lookbacksWaiting.since': 'a quarter of a year',
  'measures.appealDecided.by': 'id of an account',
  'measures.by': 'id of an account',
  'measures.byRule': 'name of a rule',
  'measures.bySeat': 'id of a seat',
  'measures.lifted.by': 'id of an account',
  'measures.personMark': 'keyed hash',
  'measures.runs': 'a kind of measure, with the id of a seat or a message',
  'measures.second': 'id of an account',
  'messages.foldedBy': 'id of a seat',
  'moderationCases.appeal.decided.by': 'id of an account',
  'moderationCases.claim.by': 'id of an account',
  'moderationCases.countedBy': 'id of a node',
  'moderationCases.uncounted': 'a kind of flag, with the id of a flag',
  'moderationCases.decided.by': 'id of an account',
  'moderationCases.flaggers': 'keyed hashes',
  'moderationCases.grave.by': 'id of an account',
  'moderationCases.hold.askedBy': 'id of an account',
  'moderationCases.hold.by': 'id of an account',
  'moderationCases.hold.confirmedBy': 'id of an account',
  'moderationCases.hold.ended.by': 'id of an account',
  'moderationCases.noticePath': 'path of a public page',
  'moderationCases.parties': 'ids of seats',
  'moderationCases.passedOn.by': 'id of an account',
  'moderationCases.passedOn.to': 'id of an account',
  'moderationCases.steps.alarm.by': 'id of an account',
  'moderationCases.steps.children.by': 'id of an account',
  'moderationCases.steps.danger.by': 'id of an account',
  'moderationCases.steps.hold.by': 'id of an account',
  'moderationCases.steps.police.by': 'id of an account',
  'moderationCases.steps.violence.by': 'id of an account',
  'notices.decided.by': 'id of an account',
  'notices.objectionDecided.by': 'id of an account',
  'notices.path': 'path of a public page',
  'organisations.name': 'public',
  'organisations.reading.closedOn': 'days',
  'organisations.timeZone': 'name of a time zone',
  'reviews.by': 'id of an account',
  'roomSessions.handoverBy': 'id of a seat',
  'roomSessions.help.by': 'id of a seat',
  'roomSessions.leftQuickly': 'ids of seats',
  'roomSessions.openIn': 'id of a room',
  'roomSessions.pinnedBy': 'id of a seat',
  'roomSessions.writingPause.by': 'id of a seat',
  'roomSessions.endAnnounced.by': 'id of a seat',
  'safetyAlarms.about': 'id of a seat, or a keyed hash',
  'safetyAlarms.closed.by': 'id of an account',
  'safetyAlarms.taken.by': 'id of an account',
  'seats.holder': 'keyed hash',
  'seats.nodes': 'ids of nodes',
  'seats.restedBy': 'id of a seat',
  'seats.editTurn.key': 'drawn at random for each edit',
  'toldFlags.flagger': 'keyed hash',
  'toldFlags.node': 'id of a node',
  'seats.turn.key': 'clientKey of a message',
  'settings.by': 'id of an account',
  'settings.value': 'a setting that everybody may read',
  'setups.seed': 'random, as an id',
  'signInSessions.mark': 'keyed hash',
  'signInSessions.sealed': 'sealed',
  'talks.personMark': 'keyed hash',
  'threads.voices.takenBy': 'id of an account',
};

interface StoredField {
  readonly instance: string;
  readonly options: { readonly enum?: readonly unknown[]; readonly type?: unknown };
  readonly schema?: Schema;
}

/** Every field at its path, those within parts too. */
const fieldsAt = (schema: Schema, path: string): { path: string; field: StoredField }[] =>
  Object.entries(schema.paths as unknown as Record<string, StoredField>).flatMap(([name, field]) => {
    const at = `${path}.${name}`;
    return field.schema ? fieldsAt(field.schema, at) : [{ path: at, field }];
  });

function isText({ instance, options }: StoredField): boolean {
  const { type } = options;
  return instance === 'String' || (instance === 'Array' && Array.isArray(type) && type[0] === String);
}

const textsInClear = (name: string, schema: Schema) =>
  fieldsAt(schema, name)
    .filter(
      ({ path, field }) =>
        isText(field) && !field.options.enum && !/\b_?id$|(Ids?|Key|Hash|\.hash)$/.test(path),
    )
    .map(({ path }) => path);

describe('a text that is stored as it is', () => {
  const isPublic = publicCollectionsOf(domains);
  /** What the organisation says, in both languages, and its times. */
  const isSaid = /\.(nl|en|from|to|on)$/;
  const all = collections.flatMap(({ name, schema }) =>
    textsInClear(name, schema).filter((path) => !(isPublic.includes(name) && isSaid.test(path))),
  );

  it('is an id, a key, a hash, a closed list, or known by name', () => {
    expect(all.filter((path) => !Object.hasOwn(otherTexts, path))).toEqual([]);
  });

  it('is still there', () => {
    expect(Object.keys(otherTexts).filter((path) => !all.includes(path))).toEqual([]);
  });

  it('would be noticed where it is new, also in a list and within a part', () => {
    const part = partOf({ why: { type: String }, kind: { type: String, enum: ['a'] } });
    const schema = schemaOf({
      mood: { type: String },
      moods: { type: [String] },
      ownerId: { type: String },
      freed: { type: part },
      parts: { type: [part] },
    });
    expect(textsInClear('kites', schema as never)).toEqual([
      'kites.mood',
      'kites.moods',
      'kites.freed.why',
      'kites.parts.why',
    ]);
  });

  it('is never of no type: a schema says what each field is', () => {
    const loose = collections.flatMap(({ name, schema }) =>
      fieldsAt(schema, name).filter(({ field }) => ['Mixed', 'Map'].includes(field.instance)),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
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
