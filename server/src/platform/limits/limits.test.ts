import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Actor } from '../../kernel/actor.js';
import { createLimits } from './limits.js';
import { networkKeys } from './network-keys.js';

const visitor = (name: string): Actor => ({
  kind: 'visitor',
  who: `visitor:${name}`,
  memberId: null,
  askerOf: null,
});
const somebody = visitor('somebody');
const code = (call: Promise<void>) =>
  call.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

/** Limits with a clock that advances when all calls are waiting. */
function house() {
  let at = 0;
  let today = '2026-11-21T19:00:00.000Z';
  const sleepers: { until: number; wake: () => void }[] = [];
  const pace = createLimits(rateLimits, {
    clock: () => at,
    networkOf: networkKeys(() => new Date(today)),
    pause: (ms) => new Promise((wake) => sleepers.push({ until: at + ms, wake })),
  });
  return {
    pace,
    at: () => at,
    newDay: () => (today = '2026-11-22T00:00:00.000Z'),
    /** Everybody who came at the same moment, and when each of them was let through. */
    async together(calls: readonly (() => Promise<void>)[]): Promise<number[]> {
      const done = calls.map((call) => call().then(() => at));
      await new Promise(setImmediate);
      while (sleepers.length > 0) {
        sleepers.sort((a, b) => a.until - b.until);
        const next = sleepers.shift();
        at = next?.until ?? at;
        next?.wake();
        await new Promise(setImmediate);
      }
      return Promise.all(done);
    },
  };
}

describe('the table of rate limits', () => {
  it('lets a rule that is counted per network slow, wait at the door or leave out, never refuse', () => {
    const unlike: Readonly<Record<string, string>> = { chair: 'wait', lookbackNetwork: 'leaveOut' };
    for (const [name, rule] of Object.entries(rateLimits))
      if (rule.per === 'network') expect([name, rule.beyond]).toEqual([name, unlike[name] ?? 'slow']);
  });

  it('lets everybody through in ten seconds, however many come from one address at the same moment', async () => {
    const { pace, together } = house();
    const { consume: take } = pace.of(somebody, { address: '203.0.113.7' });
    const when = await together(Array.from({ length: 300 }, () => () => take('return')));
    expect(when.filter((at) => at === 0)).toHaveLength(rateLimits.return.burst);
    expect(Math.max(...when)).toBe(limits.longestPause);
  });

  it('lets so many wait side by side for one name as the rule says, refuses more, and holds up no other name', async () => {
    const { pace, together, at } = house();
    const { consume: take } = pace.of(somebody, { address: '203.0.113.7' });
    const most = rateLimits.signIn.burst + rateLimits.signIn.waitingMost;
    const tries = Array.from({ length: most + 3 }, () => () => code(take('signIn', 'Noor')));
    const answers: string[] = [];
    const when = await together([
      ...tries.map((one) => () => one().then((answer) => void answers.push(answer))),
      () => take('signIn', 'Sam'),
    ]);
    expect(answers.filter((answer) => answer === 'tooFast')).toHaveLength(3);
    expect(when.at(-1)).toBe(0);
    // The count of waiting calls is back at 0.
    expect(await together([() => take('signIn', 'Noor')])).toEqual([at()]);
  });

  it('takes longer the more often one network tries, and leaves other networks alone', async () => {
    const { pace, together } = house();
    const from = (address: string) => pace.of(somebody, { address });
    const tries = (address: string, n: number) =>
      Array.from({ length: n }, () => () => from(address).consume('signIn', 'Noor'));
    const when = await together([
      ...tries('203.0.113.7', rateLimits.signIn.burst + 1),
      ...tries('203.0.113.8', 1),
    ]);
    expect(when.slice(-2)).toEqual([10_000, 0]);
  });

  it('knows an address in any spelling, an IPv6 household as one, and IPv4 addresses apart', async () => {
    const firstOf = async (addresses: readonly string[]) => {
      const { pace, together } = house();
      const when = await together(
        addresses.map((address) => () => pace.of(somebody, { address }).consume('setup')),
      );
      return when.filter((at) => at > 0).length;
    };
    const many = (address: (n: number) => string) =>
      Array.from({ length: rateLimits.setup.burst + 1 }, (_, n) => address(n));
    expect(await firstOf(many((n) => `2001:db8:1:2::${n}`))).toBe(1);
    expect(await firstOf(many((n) => (n % 2 === 0 ? '2001:db8::1' : '2001:0DB8:0:0:1:2:3:4')))).toBe(1);
    expect(await firstOf(many((n) => (n % 2 === 0 ? '203.0.113.7' : '::ffff:203.0.113.7')))).toBe(1);
    expect(await firstOf(many((n) => `2001:db8:1:${n}::1`))).toBe(0);
    expect(await firstOf(many((n) => `203.0.113.${n}`))).toBe(0);
    expect(await firstOf(many((n) => `::ffff:203.0.113.${n}`))).toBe(0);
  });

  it('gives an IPv6 /48 the rate of four networks, however many of its 65,536 are used', async () => {
    const slowed = async (addressOf: (n: number) => string) => {
      const { pace, together } = house();
      const tries = rateLimits.signIn.burst * limits.siteMultiple + 3;
      const when = await together(
        Array.from(
          { length: tries },
          (_, n) => () => pace.of(somebody, { address: addressOf(n) }).consume('signIn', 'Noor'),
        ),
      );
      return when.filter((at) => at > 0).length;
    };
    expect(await slowed((n) => `2001:db8:1:${n}::1`)).toBe(3);
    expect(await slowed((n) => `2001:db8:${n}::1`)).toBe(0);
  });

  it('refuses what a flood of one network has left no place to wait', async () => {
    const { pace, together } = house();
    const { consume: take } = pace.of(somebody, { address: '203.0.113.7' });
    const answers: string[] = [];
    await together(
      Array.from({ length: rateLimits.return.burst + limits.waitingMost + 10 }, () => async () => {
        answers.push(await code(take('return')));
      }),
    );
    expect(answers.filter((answer) => answer === 'tooFast')).toHaveLength(10);
  });

  it('forgets every network at midnight', async () => {
    const { pace, together, newDay, at } = house();
    const { consume: take } = pace.of(somebody, { address: '203.0.113.7' });
    const before = await together(
      Array.from({ length: rateLimits.setup.burst + 1 }, () => () => take('setup')),
    );
    expect(Math.max(...before)).toBeGreaterThan(0);
    await together([() => take('setup')]);
    newDay();
    const asked = at();
    expect(await together([() => take('setup')])).toEqual([asked]);
  });

  it('counts a second factor per account, from wherever it is tried, and refuses after ten', async () => {
    const { pace } = house();
    const guess = (n: number, account: string) =>
      code(pace.of(visitor(`browser ${n}`), { address: `203.0.113.${n}` }).consume('secondFactor', account));
    for (let n = 0; n < 10; n++) expect(await guess(n, 'noor')).toBe('ok');
    expect(await guess(11, 'noor')).toBe('tooFast');
    expect(await guess(11, 'sam')).toBe('ok');
  });

  it('allows ten an hour where the rule says so', async () => {
    const { pace } = house();
    const taker = pace.of(somebody, { address: '203.0.113.7' });
    for (let n = 0; n < 10; n++) await taker.consume('secondFactor', 'noor');
    const refusal = await taker.consume('secondFactor', 'noor').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ view: { code: 'tooFast', retryAfterMs: 360_000 } });
  });

  it('counts words per person and place, whatever the network', async () => {
    const { pace } = house();
    const say = (name: string, place: string) =>
      code(pace.of(visitor(name), { address: '203.0.113.7' }).consume('message', place));
    for (let n = 0; n < rateLimits.message.burst; n++) expect(await say('mila', 'here')).toBe('ok');
    expect(await say('mila', 'here')).toBe('tooFast');
    expect(await say('mila', 'there')).toBe('ok');
    expect(await say('daan', 'here')).toBe('ok');
  });

  it('holds the program itself back by nothing', async () => {
    const { pace } = house();
    const itself = pace.of({ kind: 'system' }, { address: '203.0.113.7' });
    for (let n = 0; n < 100; n++) await itself.consume('secondFactor', 'noor');
    for (let n = 0; n < 100; n++) await pace.of(somebody).consume('message', 'here');
  });

  it('says so when a socket asks for what is counted per network', async () => {
    const { pace } = house();
    await expect(pace.of(somebody, {}).consume('ask')).rejects.toThrow('per network');
  });
});
