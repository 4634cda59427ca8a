import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { FairTurns, type LaneName } from './fair-turns.js';

/** Turns that end by hand: who was served, in which order, whatever the clock says. */
function desk() {
  const turns = new FairTurns(limits.hashing);
  const served: string[] = [];
  const ends: (() => void)[] = [];
  let refused = 0;
  return {
    turns,
    served,
    refused: () => refused,
    async ask(who: string, lane: LaneName, line: string): Promise<void> {
      const done = turns.run(lane, line, () => {
        served.push(who);
        return new Promise<void>((end) => ends.push(end));
      });
      done.catch((error: { code: string }) => {
        expect(error.code).toBe('tooFast');
        refused += 1;
      });
      await Promise.resolve();
    },
    /** So many of those who are served are done. */
    async end(times = 1): Promise<void> {
      for (let time = 0; time < times; time++) {
        ends.shift()?.();
        await new Promise(setImmediate);
      }
    },
  };
}

const { lanes, atOnce } = limits.hashing;

describe('turns at hashing', () => {
  it('serve so many at once, and everybody in the end', async () => {
    const { turns, served, ask, end } = desk();
    for (let n = 0; n < 20; n++) await ask(`${n}`, 'anybody', `network ${n % 3}`);
    expect(served).toHaveLength(atOnce);
    await end(20);
    expect(new Set(served).size).toBe(20);
    expect(turns.waiting).toBe(0);
    // And afterwards nobody waits who need not.
    await ask('later', 'anybody', 'a network');
    expect(served.at(-1)).toBe('later');
  });

  it('serve another network within two turns of a flood from one, and hold no more than the bound of it', async () => {
    const { turns, served, refused, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask('flood', 'anybody', 'A');
    expect(turns.waiting).toBe(lanes.anybody.perLine);
    expect(refused()).toBe(1000 - lanes.anybody.perLine - atOnce);
    await ask('right', 'anybody', 'B');
    const before = served.length;
    await end(2);
    expect(served.slice(before)).toContain('right');
  });

  it('serve a newcomer within two turns of a flood from a thousand networks, and forget no one who waits', async () => {
    const { turns, served, refused, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask(`flood ${n}`, 'anybody', `network ${n}`);
    expect(turns.waiting).toBe(lanes.anybody.inAll);
    await ask('right', 'anybody', 'B');
    expect(turns.waiting).toBe(lanes.anybody.inAll);
    const before = served.length;
    await end(2);
    expect(served.slice(before)).toContain('right');
    // The first that came is served soon too, though others keep coming.
    for (let n = 0; n < 6; n++) {
      await ask(`more ${n}`, 'anybody', `another ${n}`);
      await end();
    }
    expect(served).toContain(`flood ${atOnce}`);
    await end(1000);
    expect(served.length + refused()).toBe(1000 + 1 + 6);
  });

  it('let a network that has waited with many give way to one that comes with few', async () => {
    const { turns, served, refused, ask, end } = desk();
    const many = lanes.anybody.inAll / lanes.anybody.perLine;
    for (let n = 0; n < atOnce + lanes.anybody.inAll; n++) await ask('flood', 'anybody', `${n % many}`);
    const refusedBefore = refused();
    for (let n = 0; n < 5; n++) await ask('few', 'anybody', 'B');
    expect(refused() - refusedBefore).toBe(5);
    expect(turns.waiting).toBe(lanes.anybody.inAll);
    await end(5 * (many + 1) * 2);
    expect(served.filter((who) => who === 'few')).toHaveLength(5);
  });

  it('serve who is signed in within two turns of any flood, and starve nobody for it', async () => {
    const { served, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask('flood', 'anybody', `network ${n}`);
    await ask('unlock', 'known', 'account noor');
    let before = served.length;
    await end(2);
    expect(served.slice(before)).toContain('unlock');
    // Also when somebody with many accounts floods that lane; and the others still get every other turn.
    for (let n = 0; n < 1000; n++) await ask('members', 'known', `account ${n}`);
    await ask('unlock 2', 'known', 'account sam');
    before = served.length;
    await end(4);
    expect(served.slice(before)).toContain('unlock 2');
    expect(served.slice(before).filter((who) => who === 'flood').length).toBeGreaterThanOrEqual(1);
  });

  it('give the turn on when the work fails', async () => {
    const turns = new FairTurns(limits.hashing);
    const fails = Array.from({ length: 10 }, () =>
      turns.run('anybody', 'A', () => Promise.reject(new Error('broken'))).catch(() => 'failed'),
    );
    expect(new Set(await Promise.all(fails))).toEqual(new Set(['failed']));
    expect(await turns.run('anybody', 'A', async () => 'well')).toBe('well');
  });
});
