import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readKeyFile } from '@naast/server/platform/vault/key-file';
import { noteRoutes } from '@naast/shared/contract/notes';
import { peopleRoutes } from '@naast/shared/contract/people';
import { SampleHouse } from '../api/sample-house.js';
import {
  asksAndConfirms,
  comesBack,
  newestQuestion,
  notes,
  readsAnswers,
  readsQuestion,
} from '../support/spreekuur.js';
import { newInstallation, runCommand, StartedNaast } from '../support/started-naast.js';

describe('changing the key of an installation that people use', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let keyFile: string;
  let oldFile: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    installation = await newInstallation();
    keyFile = join(installation.folder, 'naast.key');
    oldFile = join(installation.folder, 'old.key');
    env = { ...installation.env, NAAST_KEY_FILE: keyFile };
  });
  afterEach(() => installation.remove());

  const secret = Buffer.alloc(32, 3).toString('base64');
  const firstVersion = `naast-master-key-1:${secret}\n`;
  const secretsIn = (text: string) => text.trim().split(':').slice(1);
  const lastLine = (text: string) => text.trim().split('\n').at(-1);

  it('loses nobody a word, a seat, a visit, a codename, a sign-in or a draft; also from a key file of version 1', async () => {
    await writeFile(keyFile, firstVersion, { mode: 0o600 });
    const before = await SampleHouse.start(env);
    const host = await before.team('Noor');
    const sessionId = (await host.opens(await before.roomWithinHours())).session.id;
    await host.follows(sessionId);
    const guest = before.visitor('Kwikstaartje');
    const { mySeatId } = await guest.joins(sessionId);
    for (const n of [1, 2, 3]) await guest.says(sessionId, `Zwaluwstaart ${n}`);
    const messages = await guest.reads(sessionId);
    const asker = before.visitor('een asker');
    const asked = await asksAndConfirms(asker);
    const threadId = await newestQuestion(host);
    await notes(host, threadId, 'Even onder ons.');
    const question = await readsQuestion(host, threadId);
    const said = await host.call(noteRoutes.listNotes, { params: { threadId } });
    const draft = await asker.call(peopleRoutes.openDraft, { body: {} });
    for (const person of [host, guest]) person.disconnect();
    // Refused while Naast runs: one process at a time.
    const early = await runCommand('rotate-key', env);
    expect(early).toEqual({ code: 1, output: expect.stringContaining('already runs on the data folder') });
    expect(await readFile(keyFile, 'utf8')).toBe(firstVersion);
    await before.stop();

    const changed = await runCommand('rotate-key', env, '--keep-old', oldFile);
    expect(changed.code).toBe(0);
    expect(lastLine(changed.output)).toMatch(/^[1-9]\d* keys re-sealed, 0 unreadable\.$/);
    const now = await readFile(keyFile, 'utf8');
    expect(await readKeyFile(keyFile)).toMatchObject({ previous: null });
    for (const text of [firstVersion, now, await readFile(oldFile, 'utf8')])
      for (const part of secretsIn(text)) expect(changed.output).not.toContain(part);

    const after = await SampleHouse.start(env);
    for (const person of [host, guest, asker]) person.url = after.url;
    await host.follows(sessionId);
    expect(await guest.reads(sessionId)).toEqual(messages);
    expect(messages.map(({ text }) => text)).toContain('Zwaluwstaart 3');
    expect(await guest.enters(sessionId)).toMatchObject({ mySeatId });
    expect(await readsQuestion(host, threadId)).toEqual(question);
    expect(await host.call(noteRoutes.listNotes, { params: { threadId } })).toEqual(said);
    expect(await readsAnswers(asker)).toMatchObject({ entries: asked.question.entries });
    expect(await comesBack(after.visitor('elders'), asked.words)).toMatchObject({
      entries: asked.question.entries,
    });
    expect(await asker.call(peopleRoutes.openDraft, { body: { ticket: draft.ticket } })).toEqual(draft);
    for (const name of ['Noor', 'Sam', 'Ruben', 'Bo'])
      expect(await (await after.team(name)).call(peopleRoutes.readSelf, {})).toMatchObject({ name });
    const again = after.visitor('Nieuwkomer');
    await again.joins(sessionId);
    await again.says(sessionId, 'Onder de nieuwe sleutel');
    for (const person of [again, host]) person.disconnect();
    await after.stop();

    const stale = new StartedNaast({ ...env, NAAST_KEY_FILE: oldFile });
    expect(await stale.ended).toBe(1);
    expect(stale.output).toContain('the key has been changed');
  });

  it('is explained where the key comes from the environment, and done by way of a file', async () => {
    const { NAAST_KEY_FILE: _, ...bare } = env;
    const own = { ...bare, NAAST_MASTER_KEY: firstVersion.trim() };
    await (await SampleHouse.start(own)).stop();
    const explained = await runCommand('rotate-key', own);
    expect(explained.code).toBe(1);
    expect(explained.output).toContain('--to FILE');
    // An existing file is not overwritten.
    await writeFile(oldFile, `naast-master-key-1:${Buffer.alloc(32, 4).toString('base64')}\n`, {
      mode: 0o600,
    });
    const refused = await runCommand('rotate-key', own, '--to', oldFile);
    expect(refused).toEqual({ code: 1, output: expect.stringContaining('is there already') });
    await (await SampleHouse.start(own)).stop();

    const changed = await runCommand('rotate-key', own, '--to', keyFile);
    expect([changed.code, lastLine(changed.output)]).toEqual([0, expect.stringMatching(/re-sealed, 0 unr/)]);
    const content = await readFile(keyFile, 'utf8');
    for (const part of [secret, ...secretsIn(content)])
      for (const { output } of [explained, refused, changed]) expect(output).not.toContain(part);
    const stale = new StartedNaast(own);
    expect(await stale.ended).toBe(1);
    expect(stale.output).toContain('the key has been changed');
    for (const next of [{ ...bare, NAAST_MASTER_KEY: content.trim() }, env]) {
      const house = await SampleHouse.start(next);
      await house.team('Noor');
      await house.stop();
    }
  });
});
