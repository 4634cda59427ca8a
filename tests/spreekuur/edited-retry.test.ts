import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { noteRoutes } from '@naast/shared/contract/notes';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, readsAnswers, readsQuestion, takes } from '../support/spreekuur.js';

/** A reply is lost, its author changes the text and sends it again: the first landed, and the change is never lost without a word. */
describe('a retry that was changed since', () => {
  let naast: Naast;
  let asker: Person;
  let noor: Person;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start();
    asker = naast.visitor('iemand');
    await asksAndConfirms(asker);
    noor = await naast.team('Noor');
    threadId = await newestQuestion(noor);
  });
  afterAll(() => naast.close());

  type Answer = { readonly error?: { readonly code: string } | null };
  /** The first, the same, a change of it, and the change under a key of its own. */
  async function codesOf(send: (key: string, text: string) => Promise<Answer>): Promise<string[]> {
    const [key, other] = [randomUUID(), randomUUID()];
    const sent = [
      [key, 'Zo was het.'],
      [key, 'Zo was het.'],
      [key, 'Zo was het niet.'],
      [other, 'Zo was het niet.'],
    ] as const;
    const codes: string[] = [];
    for (const [under, text] of sent) codes.push((await send(under, text)).error?.code ?? 'ok');
    return codes;
  }
  const told = ['ok', 'ok', 'alreadySent', 'ok'];
  const both = ['Zo was het.', 'Zo was het niet.'];

  it('of an asker', async () => {
    const send = (clientKey: string, text: string) =>
      asker.ask(spreekuurRoutes.writeInMyQuestion, { body: { clientKey, kind: 'further', text } });
    expect(await codesOf(send)).toEqual(told);
    const { entries } = await readsAnswers(asker);
    expect(entries.filter(({ kind }) => kind === 'further').map(({ words }) => words.text)).toEqual(both);
  });

  it('of an answer, also when only its kind is another', async () => {
    const { id: voiceId } = await takes(noor, threadId, 'experience');
    const params = { threadId, voiceId };
    const send = (clientKey: string, text: string, kind: 'answer' | 'askBack' = 'answer') =>
      noor.ask(answeringRoutes.writeToAsker, { params, body: { clientKey, kind, text } });
    expect(await codesOf(send)).toEqual(told);
    const key = randomUUID();
    expect((await send(key, 'En nu?')).error?.code ?? 'ok').toBe('ok');
    expect((await send(key, 'En nu?', 'askBack')).error?.code).toBe('alreadySent');
    const { entries } = await readsQuestion(noor, threadId);
    const answers = entries.filter(({ kind }) => kind === 'answer').map(({ words }) => words.text);
    expect(answers).toEqual([...both, 'En nu?']);
  });

  it('of a greeting, of which there is one', async () => {
    const send = (clientKey: string, text: string) =>
      noor.ask(answeringRoutes.greetAsker, { params: { threadId }, body: { clientKey, text } });
    expect(await codesOf(send)).toEqual(['ok', 'ok', 'alreadySent', 'alreadyGreeted']);
  });

  it('of a note among the team', async () => {
    const send = (clientKey: string, internalText: string) =>
      noor.ask(noteRoutes.writeNote, { params: { threadId }, body: { clientKey, internalText } });
    expect(await codesOf(send)).toEqual(told);
    const { notes } = await noor.call(noteRoutes.listNotes, { params: { threadId } });
    // Written at one moment: in any order.
    expect(notes.map((note) => note.internalText).sort()).toEqual([...both].sort());
  });
});
