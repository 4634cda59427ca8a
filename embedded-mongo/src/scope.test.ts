import { describe, expect, it } from '@jest/globals';
import type { Db } from 'mongodb';
import { freshStore } from '../testing/fresh-store.js';
import type { Cases } from '../testing/scope/case.js';
import { commandLog, commandOf, namesInLog } from '../testing/scope/command-log.js';
import { namesByArea, readmeTable } from '../testing/scope/readme-table.js';
import { refusedCases } from '../testing/scope/refused.js';
import { supportedPipelines } from '../testing/scope/supported-pipelines.js';
import { supportedReads } from '../testing/scope/supported-reads.js';
import { supportedWrites } from '../testing/scope/supported-writes.js';
import { groupOperators } from './aggregate/accumulators.js';
import { operators } from './aggregate/expression-operators.js';
import { findOptions } from './commands/find.js';
import { findAndModifyOptions } from './commands/find-and-modify.js';
import { commands } from './commands/registry.js';
import { updateParts } from './commands/update.js';

const store = freshStore();
const supported: Cases = { ...supportedReads, ...supportedWrites, ...supportedPipelines };

const sorted = (names: Iterable<string>) => [...names].toSorted();
const listed = (cases: Cases) =>
  Object.fromEntries(Object.entries(cases).map(([area, named]) => [area, sorted(Object.keys(named))]));
const sortedAreas = (areas: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(areas).map(([area, names]) => [area, sorted(names)]));
const inReadme = (heading: string) => sortedAreas(namesByArea(readmeTable(heading)));

describe('the README', () => {
  it('lists exactly what is shown to work here, each with a reason', () => {
    expect(inReadme('Supported')).toEqual(listed(supported));
    for (const { area, why } of readmeTable('Supported'))
      expect([area, why.length > 5]).toEqual([area, true]);
  });

  it('lists exactly what is shown to be refused here, each with a reason', () => {
    expect(inReadme('Refused')).toEqual(listed(refusedCases));
    for (const { area, why } of readmeTable('Refused')) expect([area, why.length > 5]).toEqual([area, true]);
  });

  it('leaves nothing out that the code knows', () => {
    const names = inReadme('Supported');
    expect(names['commands']).toEqual(sorted(commands.keys()));
    expect(names['accumulators']).toEqual(sorted(groupOperators));
    for (const name of operators.keys()) expect(names['expressions']).toContain(name);
    for (const name of findOptions) expect(names['find options']).toContain(name);
    expect(names['update options']).toEqual(sorted(updateParts));
    expect(names['findAndModify options']).toEqual(sorted(findAndModifyOptions));
  });
});

async function openCursor(db: Db): Promise<unknown> {
  await db.collection('rows').insertMany([{}, {}, {}]);
  const { cursor } = await db.command({ find: 'rows', batchSize: 1 }, { promoteLongs: false });
  return cursor.id;
}

describe("what Naast's own tests send", () => {
  it('is what the README says they send', () => {
    const told = readmeTable('Supported').filter(({ why }) => why === "sent by Naast's tests");
    expect(sortedAreas(namesByArea(told))).toEqual(sortedAreas(namesInLog()));
  });

  it.each(commandLog.map((shape) => [JSON.stringify(shape), shape] as const))('%s', async (_text, shape) => {
    const db = store.db();
    await db.createCollection('rows');
    const command = commandOf(shape);
    // The next part of a result needs a result that is under way.
    if ('getMore' in command) command['getMore'] = await openCursor(db);
    expect(await db.command(command)).toMatchObject({ ok: 1 });
  });
});

for (const [area, cases] of Object.entries(supported)) {
  describe(`supported ${area}`, () => {
    it.each(Object.entries(cases))('%s', async (_name, holds) => holds(store.db()));
  });
}

for (const [area, cases] of Object.entries(refusedCases)) {
  describe(`refused ${area}`, () => {
    it.each(Object.entries(cases))('%s', async (_name, holds) => holds(store.db()));
  });
}
