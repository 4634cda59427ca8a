import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { type CallerClass, FairTurns } from './fair-turns.js';

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
    async ask(who: string, callerClass: CallerClass, queue: string): Promise<void> {
      const done = turns.run(callerClass, queue, () => {
        served.push(who);
        return new Promise<void>((end) => ends.push(end));
      });
      done.catch((error: { code: string }) => {
        expect(error.code).toBe('tooFast');
        refused += 1;
      });
      await Promise.resolve();
    },
    /** Completes so many running calls. */
    async end(times = 1): Promise<void> {
      for (let time = 0; time < times; time++) {
        ends.shift()?.();
        await new Promise(setImmediate);
      }
    },
  };
}

const { classes, atOnce } = limits.hashing;

/** The same numbers from 0 to 1 each time: mulberry32. */
function seeded(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('turns at hashing', () => {
  it('serve so many at once, and everybody in the end', async () => {
    const { turns, served, ask, end } = desk();
    for (let n = 0; n < 20; n++) await ask(`${n}`, 'anybody', `network ${n % 3}`);
    expect(served).toHaveLength(atOnce);
    await end(20);
    expect(new Set(served).size).toBe(20);
    expect(turns.waiting).toBe(0);
    // The count of running calls is back at 0.
    await ask('later', 'anybody', 'a network');
    expect(served.at(-1)).toBe('later');
  });

  it('serve another network within two turns of a flood from one, and hold no more than the bound of it', async () => {
    const { turns, served, refused, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask('flood', 'anybody', 'A');
    expect(turns.waiting).toBe(classes.anybody.perQueue);
    expect(refused()).toBe(1000 - classes.anybody.perQueue - atOnce);
    await ask('right', 'anybody', 'B');
    const before = served.length;
    await end(2);
    expect(served.slice(before)).toContain('right');
  });

  it('keep the place of who waits, and refuse who comes when there is none', async () => {
    const { turns, served, refused, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask(`flood ${n}`, 'anybody', `network ${n}`);
    expect(turns.waiting).toBe(classes.anybody.inAll);
    expect(refused()).toBe(1000 - classes.anybody.inAll - atOnce);
    await end();
    await ask('right', 'anybody', 'B');
    await ask('late', 'anybody', 'C');
    expect(refused()).toBe(1000 - classes.anybody.inAll - atOnce + 1);
    // In the order in which they came, though others keep coming.
    for (let n = 0; n < classes.anybody.inAll; n++) {
      expect(served.at(-1)).toBe(`flood ${n + atOnce}`);
      await end();
      await ask(`more ${n}`, 'anybody', `another ${n}`);
    }
    expect(served.at(-1)).toBe('right');
    expect(served).not.toContain('late');
  });

  it('let a network that has waited with many give way to one that comes with few', async () => {
    const { turns, served, refused, ask, end } = desk();
    const many = classes.anybody.inAll / classes.anybody.perQueue;
    for (let n = 0; n < atOnce + classes.anybody.inAll; n++) await ask('flood', 'anybody', `${n % many}`);
    const refusedBefore = refused();
    for (let n = 0; n < 5; n++) await ask('few', 'anybody', 'B');
    expect(refused() - refusedBefore).toBe(5);
    expect(turns.waiting).toBe(classes.anybody.inAll);
    await end(5 * (many + 1) * 2);
    expect(served.filter((who) => who === 'few')).toHaveLength(5);
  });

  it('serve the team within three turns of any flood, and starve nobody for it', async () => {
    const { served, ask, end } = desk();
    for (let n = 0; n < 1000; n++) await ask('flood', 'anybody', `network ${n}`);
    for (let n = 0; n < 1000; n++) await ask('member', 'members', `account ${n}`);
    for (const who of ['unlock', 'unlock 2']) {
      await ask(who, 'team', `account ${who}`);
      const before = served.length;
      await end(3);
      expect([...served.slice(before)].sort()).toEqual(['flood', 'member', who]);
    }
  });

  /** Arrivals a turn; at 19 MiB and two at once some forty turns are a second. */
  describe.each([
    { callerClass: 'anybody', aTurn: 60 / 40, queues: 1000 },
    { callerClass: 'anybody', aTurn: 100 / 40, queues: 1000 },
    { callerClass: 'anybody', aTurn: 300 / 40, queues: 3000 },
    { callerClass: 'members', aTurn: 40 / 40, queues: 400 },
    { callerClass: 'members', aTurn: 100 / 40, queues: 400 },
    { callerClass: 'members', aTurn: 100 / 40, queues: 1000 },
  ] as const)(
    'in a flood that goes on, $aTurn a turn from $queues queues of $callerClass',
    ({ callerClass, aTurn, queues }) => {
      it('serve the team at once, and anybody else as often as the flood', async () => {
        const { served, refused, ask, end } = desk();
        const some = seeded();
        const asked = { flood: 0, right: 0 };
        const waits: { who: string; since: number; most: number }[] = [];
        let owed = 0;
        for (let turn = 0; turn < 2000; turn++) {
          await end();
          owed += aTurn * 2 * some(); // bursts
          const isRight = turn > 500 && turn % 10 === 0;
          const comes = Math.floor(owed);
          owed -= comes;
          const at = Math.floor(some() * (comes + 1));
          for (let n = 0; n <= comes; n++) {
            if (isRight && n === at) {
              const before = refused();
              asked.right += 1;
              await ask(`right ${turn}`, callerClass, `fresh ${turn}`);
              if (refused() === before)
                waits.push({ who: `right ${turn}`, since: turn, most: 1.1 * classes[callerClass].inAll });
            }
            if (n < comes) await ask(`flood ${asked.flood}`, callerClass, `queue ${asked.flood++ % queues}`);
          }
          if (turn % 50 === 0) {
            await ask(`unlock ${turn}`, 'team', 'account noor');
            waits.push({ who: `unlock ${turn}`, since: turn, most: 3 });
          }
          // A queued call is served within its bound, and not refused later.
          for (const { who } of waits.filter(({ since, most }) => since + most === turn))
            expect(served).toContain(who);
        }
        const found = waits.filter(({ who }) => who.startsWith('right')).length;
        const refusedOfFlood = refused() - (asked.right - found);
        const shareOfFlood = 1 - refusedOfFlood / asked.flood;
        expect(found / asked.right).toBeGreaterThan(0.8 * shareOfFlood);
      });
    },
  );

  it('give the turn on when the work fails', async () => {
    const turns = new FairTurns(limits.hashing);
    const fails = Array.from({ length: 10 }, () =>
      turns.run('anybody', 'A', () => Promise.reject(new Error('broken'))).catch(() => 'failed'),
    );
    expect(new Set(await Promise.all(fails))).toEqual(new Set(['failed']));
    expect(await turns.run('anybody', 'A', async () => 'well')).toBe('well');
  });
});
