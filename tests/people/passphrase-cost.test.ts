import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '@naast/server/app';
import { readCrisisFile } from '@naast/server/domains/organisation/index';
import { newTeamAccount } from '@naast/server/domains/people/index';
import type { Ctx } from '@naast/server/kernel/ctx';
import { createLog } from '@naast/server/platform/logging/log';
import { createPassphrases } from '@naast/server/platform/passphrases/passphrases';
import { ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { openTestStore, type TestStore } from '../support/store.js';

/** OWASP's first choice (promise 19), as encoded in a stored hash. */
const dear = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

/** A server with production settings; other test servers hash cheaply. */
describe('what a passphrase costs', () => {
  let store: TestStore;
  let ctx: Ctx;
  let close: () => Promise<void>;

  beforeAll(async () => {
    store = await openTestStore();
    const app = await createApp({
      config: {
        origin: null,
        proxyHops: 0,
        securityContact: null,
        operatorWebhook: null,
        onCallWebhook: null,
        tombstoneDir: join(store.folder, 'tombstones'),
      },
      connection: (await store.connect()).connection,
      keyRing: ringOfSecret(Buffer.alloc(32, 7)),
      crisis: await readCrisisFile(store.folder),
      log: createLog({ level: 'silent' }),
    });
    ctx = app.ctxFor();
    close = () => app.close();
  });
  afterAll(async () => {
    await close();
    await store.close();
  });

  it('is argon2id with 19 MiB, two passes and one lane, in production', async () => {
    const passphrase = 'een lange zin voor Noor';
    const account = await newTeamAccount(ctx, { name: 'Noor', passphrase });
    const { id } = account;
    await ctx.stores.people.create(account);
    const stored = await ctx.stores.people.findNow(id);
    expect(stored?.passphraseHash).toMatch(dear);
    expect(await ctx.passphrases.matches(stored?.passphraseHash ?? null, passphrase)).toBe(true);
  });

  it('is what a stored hash says it was, when it is compared', async () => {
    const cheap = '$argon2id$v=19$m=8,t=1,p=1$';
    const kept = await createPassphrases({ memoryCost: 8, timeCost: 1 })
      .of({ kind: 'system' }, null)
      .hash('van vroeger');
    expect(kept.startsWith(cheap)).toBe(true);
    expect(await ctx.passphrases.matches(kept, 'van vroeger')).toBe(true);
    expect(await ctx.passphrases.matches(kept, 'van later')).toBe(false);
  });
});
