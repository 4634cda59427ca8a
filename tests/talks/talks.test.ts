import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { retentionOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { talkCollection } from '@naast/server/domains/talks/talks.model';
import type { BackupRule } from '@naast/server/platform/storage/collection';
import type { Given, Route } from '@naast/shared/contract/kit';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { texts } from '@naast/shared/texts/all';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

let naast: Naast;
let id: TalkId;
let cast: readonly Person[];

const place = () => ({ kind: 'talk' as const, id });
const here = () => ({ params: { talkId: id } });

beforeEach(async () => {
  naast = await Naast.start();
  id = naast.app.ctxFor().newId() as TalkId;
  await naast.app.stores.talks.open(id);
  cast = [naast.visitor('Mila'), naast.visitor('Kim'), await naast.team('Noor'), await naast.team('Bo')];
});
afterEach(() => naast.close());

/** Those for whom the route works. */
async function thoseWhoMay<R extends Route>(
  route: R,
  given: (person: Person) => Given<R>,
): Promise<Person[]> {
  const answers = await Promise.all(
    cast.map(async (person) => ({ person, ...(await person.ask(route, given(person))) })),
  );
  return answers.filter(({ error }) => error === null).map(({ person }) => person);
}
const thoseWhoEnter = () => thoseWhoMay(talkRoutes.enterTalk, ({ name }) => ({ ...here(), body: { name } }));

/** What is still empty. Once a row passes, a test of what talks do takes its place. */
describe('what is still empty', () => {
  it('talks: say what they are and what always holds, in README.md', () => {
    const readme = new URL('../../server/src/domains/talks/README.md', import.meta.url);
    expect(readFileSync(readme, 'utf8').trim()).not.toBe('# talks');
  });

  it('talks: say how long they are kept, `retention` in talks.model.ts', async () => {
    const { connection } = await naast.store.connect();
    const rules = retentionOf(domains, connection, naast.app.vault);
    const rule = rules.find(({ collection }) => collection === 'talks');
    expect(rule?.keeps).not.toBe('');
    if (rule && 'sweep' in rule) await rule.sweep(naast.app.ctxFor());
  });

  it('talks: say whether backups hold them, `backup` in talks.model.ts and `isBackedUp` in talks.places.ts', () => {
    const backup: BackupRule<never> = talkCollection.backup;
    if (typeof backup === 'function') backup({ _id: '' } as never, new Set());
  });

  it('talks: say who may open one, in talks.policy.ts', async () => {
    expect(await thoseWhoMay(talkRoutes.openTalk, () => ({}))).not.toEqual([]);
  });

  it('talks: say who may enter one, in talks.policy.ts', async () => {
    expect(await thoseWhoEnter()).not.toEqual([]);
  });

  it('talks: say who may read one, in talks.policy.ts', async () => {
    await thoseWhoEnter();
    expect(await thoseWhoMay(talkRoutes.readTalk, () => ({ ...here(), query: {} }))).not.toEqual([]);
  });

  it('talks: say who may close one, in talks.policy.ts', async () => {
    await thoseWhoEnter();
    expect(await thoseWhoMay(talkRoutes.closeTalk, here)).not.toEqual([]);
  });

  it('talks: give the page its title in Dutch and English, in shared/src/texts', () => {
    expect([texts.nl.talks.title, texts.en.talks.title]).not.toContain('');
  });
});

it('talks: bring what one says to another who follows, and to whoever reads', async () => {
  const [speaker, listener] = await thoseWhoEnter();
  if (!speaker || !listener) throw new Error('talks: fewer than two may enter');
  for (const person of [speaker, listener]) {
    await person.connect();
    expect(await person.emit('place:follow', place())).toMatchObject({ ok: true });
  }
  const said = { ...place(), clientKey: randomUUID(), body: { text: 'Goedenavond' } };
  expect(await speaker.emit('place:post', said)).toMatchObject({ ok: true });
  await eventually(() =>
    expect(listener.heardOf('place:messages')).toMatchObject([{ messages: [{ text: 'Goedenavond' }] }]),
  );
  const { messages } = await listener.call(talkRoutes.readTalk, { ...here(), query: {} });
  expect(messages).toMatchObject([{ text: 'Goedenavond' }]);
});
