import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type StoreHandle, startEmbeddedStore } from '@naast/embedded-mongo';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { setupRoutes } from '@naast/shared/contract/setup';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import type { ErrorCode } from '@naast/shared/errors';
import { generateSync } from 'otplib';
import '../support/built-client.js';
import { aQuestion, asksAndConfirms, readsAnswers } from '../support/spreekuur.js';
import { newInstallation, StartedNaast } from '../support/started-naast.js';
import { passphraseFor, someSettings } from '../support/team.js';
import { inThread } from '../support/wire.js';
import { CanaryPerson } from './canary/canary-person.js';
import { addresses, originNeedles, words } from './canary/needles.js';
import { everyByteIn, findNeedles, textNeedle } from './search-bytes.js';

/** Asking needs a coordinator. */
async function setsUp(person: CanaryPerson, printed: string): Promise<void> {
  const setupCode = /\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(printed)?.[0] ?? '';
  const { secret, ticket } = await person.call(accountRoutes.drawSecondFactor, {});
  const account = {
    name: 'Anna',
    passphrase: passphraseFor('Anna'),
    secret,
    ticket,
    code: generateSync({ secret }),
  };
  await person.call(setupRoutes.finishSetup, {
    body: { setupCode, settings: someSettings, isKeyBackedUp: true, ...account },
  });
}

/** Errors of a lost database may contain hosts, statements and their values; none may be logged. */
describe('what is said while the store is away', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let store: StoreHandle;
  let naast: StartedNaast;
  let answers: (ErrorCode | undefined)[];
  let pages: string[];
  const passphrase = `${words.member} plant bramen langs de dijk`;

  beforeAll(async () => {
    installation = await newInstallation();
    const temporary = join(installation.folder, 'tmp');
    await mkdir(temporary);
    store = await startEmbeddedStore({ dir: join(installation.folder, 'store'), listen: { port: 0 } });
    naast = new StartedNaast({
      ...installation.env,
      ...{ MONGODB_URI: `${store.uri}naast`, NAAST_SAMPLE: '0', NAAST_PROXY_HOPS: '1', TMPDIR: temporary },
    });
    const url = await naast.address();
    const person = () => new CanaryPerson('iemand', url, addresses.ipv6, new Set());
    await setsUp(person(), naast.output);
    const asker = person();
    const { words: codename } = await asksAndConfirms(asker, { text: words.question });
    const { id: threadId } = await readsAnswers(asker);
    await asker.connect();
    await store.close();

    const body = { name: words.member.slice(0, 20), passphrase, language: 'nl' as const };
    const answered = await Promise.all([
      person().ask(spreekuurRoutes.askQuestion, { body: aQuestion({ text: words.question }) }),
      person().ask(spreekuurRoutes.returnWithCodename, { body: { words: codename } }),
      person().ask(peopleRoutes.signIn, { body: { name: body.name, passphrase } }),
      person().ask(accountRoutes.signUp, { body }),
      asker.ask(spreekuurRoutes.writeInMyQuestion, {
        body: { clientKey: crypto.randomUUID(), kind: 'further', text: words.further },
      }),
    ]);
    const ack = await asker.emitAnything('place:follow', inThread(threadId));
    answers = [...answered.map(({ error }) => error?.code), ack && !ack.ok ? ack.error.code : undefined];
    const visitor = person();
    await Promise.all([visitor.request('GET', `/?q=${words.wander}`), asker.request('GET', '/mine')]);
    pages = [...visitor.wire, ...asker.wire.slice(-1)];
    asker.disconnect();
    await naast.stop();
  });
  afterAll(async () => {
    await naast?.stop('SIGKILL');
    await store?.close();
    await installation?.remove();
  });

  it('is that the same is welcome later', () => {
    expect(answers).toEqual(Array.from({ length: 6 }, () => 'storeUnavailable'));
  });

  it('is the lines for now, on a page', () => {
    for (const page of pages) expect(page).toContain('tel:112');
  });

  it('is no word, no address and no browser: not in the log, and in no file', async () => {
    expect(naast.output).toContain('Naast is open');
    const files = [
      ...(await everyByteIn(installation.folder)),
      { file: 'what was printed', bytes: Buffer.from(naast.output) },
    ];
    const said = [words.question, words.further, words.member.slice(0, 20), words.wander, passphrase];
    expect(findNeedles(files, [...originNeedles, ...said.map(textNeedle)])).toEqual([]);
  });
});
