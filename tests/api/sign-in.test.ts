import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { rateLimits } from '@naast/shared/rate-limits';
import { Naast, passphraseOf } from '../support/naast.js';

describe('signing in', () => {
  let naast: Naast;
  const pauses: number[] = [];

  beforeEach(async () => {
    pauses.length = 0;
    naast = await Naast.start({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
  });
  afterEach(() => naast.close());

  const tryAs = (name: string, passphrase: string, headers = {}) =>
    naast.visitor(name).ask(peopleRoutes.signIn, { body: { name, passphrase } }, headers);

  it('gives an unknown name and a wrong passphrase the same answer, header for header', async () => {
    const answers = [await tryAs('Noor', 'mis'), await tryAs('Niemand', 'mis')].map(
      ({ status, error, headers }) => ({
        status,
        error,
        headers: [...headers].filter(([name]) => name !== 'date'),
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401, error: { code: 'signInFailed' } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('takes the name in any case and spacing, the passphrase only as it is', async () => {
    expect((await tryAs(' nOOR ', passphraseOf('Noor'))).status).toBe(200);
    expect((await tryAs('Noor', passphraseOf('Noor').toUpperCase())).status).toBe(401);
    expect((await tryAs('Noor', ` ${passphraseOf('Noor')}`)).status).toBe(401);
  });

  it('becomes slow after a burst on one name, and never refuses the right passphrase', async () => {
    for (let n = 0; n < rateLimits.signIn.burst; n++) await tryAs('Noor', 'mis');
    expect(pauses).toEqual([]);
    for (let n = 0; n < 3; n++) await tryAs('Noor', 'mis');
    expect(pauses).toHaveLength(3);
    for (const pause of pauses) expect(pause).toBeGreaterThan(0);
    expect((await tryAs('Noor', passphraseOf('Noor'))).status).toBe(200);
    expect(pauses).toHaveLength(4);
  });

  it('is not held up by attempts on another name', async () => {
    for (let n = 0; n < rateLimits.signIn.burst + 1; n++) await tryAs('Noor', 'mis');
    const before = pauses.length;
    await tryAs('Sam', passphraseOf('Sam'));
    expect(pauses).toHaveLength(before);
  });

  it('is as slow when the name is written otherwise, or a header claims another address', async () => {
    const spellings = ['Noor', 'NOOR', 'noor', ' Noor', 'Noor ', 'Ｎoor', 'No\u200dor', 'nOOr'];
    for (const [n, spelling] of spellings.entries())
      await tryAs(spelling, 'mis', { 'x-forwarded-for': `203.0.113.${n}` });
    expect(pauses).toHaveLength(spellings.length - rateLimits.signIn.burst);
  });

  it('knows networks apart behind one proxy: an IPv6 household is one', async () => {
    const { url } = await naast.addNode(
      {
        pause: async (ms) => {
          pauses.push(ms);
        },
      },
      { proxyHops: 1 },
    );
    const from = (address: string) =>
      naast
        .visitor('x', url)
        .ask(
          peopleRoutes.signIn,
          { body: { name: 'Noor', passphrase: 'mis' } },
          { 'x-forwarded-for': address },
        );
    for (let n = 0; n <= rateLimits.signIn.burst; n++) await from(`2001:db8:1:2::${n}`);
    expect(pauses).toHaveLength(1);
    await from('2001:db8:1:3::1');
    await from('::ffff:203.0.113.7');
    await from('::ffff:203.0.113.8');
    expect(pauses).toHaveLength(1);
  });
});
