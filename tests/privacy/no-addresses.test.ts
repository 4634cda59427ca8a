import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStorage } from '@naast/server/platform/storage/connect';
import { contract } from '@naast/shared/contract/all';
import { type Limited, rateLimits } from '@naast/shared/rate-limits';
import '../support/built-client.js';
import { CanaryHouse } from './canary/canary-house.js';
import { seesAFault } from './canary/journeys/faults.js';
import { usesForms } from './canary/journeys/forms.js';
import { becomesAMember, goes } from './canary/journeys/members.js';
import { asksAQuestion, erasesAQuestion } from './canary/journeys/question.js';
import { exceedRateLimits } from './canary/journeys/rate-limits.js';
import { isRefused } from './canary/journeys/refusals.js';
import { closesTheRoom, opensARoom } from './canary/journeys/room.js';
import { setsUp } from './canary/journeys/setup.js';
import { gathersATeam, mindsTheirSecrets, signsIn } from './canary/journeys/team.js';
import { addresses, originNeedles, words } from './canary/needles.js';
import { everyByteIn, findNeedles, textNeedle } from './search-bytes.js';

// Long: the program starts four times, and every rate limit is exceeded.
const bound = 600_000;

/** Routes and commands that the suite omits, with the reason. */
const leftOut: Readonly<Record<string, string>> = {};

describe('where somebody comes from, and what they said there', () => {
  let house: CanaryHouse;
  let files: Awaited<ReturnType<typeof everyByteIn>>;
  let exceeded: Map<string, Set<string>>;

  /** All routes and commands on the real program, which is killed during the evening and restarted. */
  async function everyJourney(): Promise<void> {
    await house.start(0);
    const coordinator = await setsUp(house);
    const team = await gathersATeam(house, coordinator);
    await signsIn(house, team);
    await mindsTheirSecrets(house, team);
    await seesAFault(team);
    const member = await becomesAMember(house);
    const evening = await opensARoom(house, team, member);
    house.noteCookies();
    await house.stop('SIGKILL');

    await house.start(1);
    const codename = await asksAQuestion(house, team);
    await erasesAQuestion(house, team);
    await usesForms(house, codename);
    await isRefused(evening.guest, evening.sessionId);
    await house.command('verify-log');
    await house.command('prove-sealed');
    await closesTheRoom(team, evening);
    house.noteCookies();
    await house.stop('SIGTERM');

    await house.command('rotate-key');
    await house.start(1);
    const roomOfTheMorning = await opensARoom(house, team, member);
    exceeded = await exceedRateLimits(house, roomOfTheMorning);
    await goes(member);
    house.noteCookies();
    await house.stop('SIGTERM');
  }

  beforeAll(async () => {
    house = await CanaryHouse.build();
    await everyJourney();
    files = [
      ...(await everyByteIn(house.folder)),
      { file: 'what was printed', bytes: Buffer.from(house.printed) },
    ];
  }, bound);
  afterAll(() => house?.remove());

  const secrets = () => [...house.secrets].filter((secret) => secret.length > 0).map(textNeedle);

  it('was told by everything that people can do: each route and each command worked at least once', () => {
    const all = [...Object.keys(contract.routes), ...Object.keys(contract.commands)];
    const missing = all.filter((name) => !house.worked.has(name));
    // Fails for a route without a successful step in tests/privacy/canary/journeys.
    expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
  });

  it('covers the rate limits too: each rule of the table was exceeded, and those that refuse did', () => {
    // A known browser is counted by its own token, whatever its network; `lookbackNetwork` answers the same beyond it.
    expect([...exceeded.keys(), 'signInKnown', 'lookbackNetwork'].sort()).toEqual(
      Object.keys(rateLimits).sort(),
    );
    for (const [rule, codes] of exceeded)
      expect([rule, codes.has('tooFast')]).toEqual([rule, rateLimits[rule as Limited].beyond === 'refuse']);
  });

  it('is in no file that was written, and in nothing that was printed: no address, no browser, nor what could be tested against one', () => {
    expect(findNeedles(files, originNeedles)).toEqual([]);
  });

  it('is said nowhere in what lies still: not a name, not a word, not what anybody was given to keep', () => {
    expect(house.secrets.size).toBeGreaterThan(50);
    expect(findNeedles(files, [...Object.values(words).map(textNeedle), ...secrets()])).toEqual([]);
  });

  it('leaves the one-time code of the first start in the terminal, where it is meant to be read, and nowhere else', () => {
    expect(house.setupCode).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    const hits = findNeedles(files, [textNeedle(house.setupCode)]);
    expect(hits).toEqual([`${house.setupCode} as plain in what was printed`]);
  });

  describe('and the search', () => {
    it('reads what there is to read: the store, the key apart, tombstones, temporary files, and the log', async () => {
      const names = files.map(({ file }) => file.replace(house.folder, ''));
      for (const part of ['/data/store/', '.key', 'tombstones.jsonl', 'heads'])
        expect(names.join('\n')).toContain(part);
      expect((await readdir(house.folder)).sort()).toEqual(['config', 'data', 'tmp']);
      expect(
        findNeedles(files, [textNeedle('signInSessions'), textNeedle('Herstelacademie De Brug')]),
      ).not.toEqual([]);
      expect(house.printed).toContain('"event":"retentionRan"');
    });

    it.each([
      ['203.0.113.77', 'peer=203.0.113.77 '],
      ['203.0.113.77', '{"ip":3405803853}'],
      ['203.0.113.77', 'CB00714D'],
      ['203.0.113.77', '::ffff:cb00:714d'],
      ['203.0.113.77', '281474087547213'],
      ['203.0.113.77', 'eMjAzLjAuMTEzLjc3'],
      ['203.0.113.77', '0c25434b09c62046f88142b1412b949ea7e9bc61479d71b2b74ab8dbc3d2d946'],
      ['2001:db8:ca7a:91e::77', '2001:0db8:ca7a:091e:0000:0000:0000:0077'],
      ['2001:db8:ca7a:91e::77', '20010DB8CA7A091E'],
      ['2001:db8:ca7a:91e::77', '42540766473946096845509341631467225207'],
    ])('finds %s where it was planted as %s', (name, planted) => {
      const file = [{ file: 'planted', bytes: Buffer.from(`before ${planted} after`) }];
      expect(findNeedles(file, originNeedles).some((hit) => hit.startsWith(name))).toBe(true);
    });

    it('finds one document and one line of a log in a copy of it all', async () => {
      const copy = await mkdtemp(join(tmpdir(), 'naast-canary-'));
      await cp(house.dataDir, copy, { recursive: true });
      const storage = await openStorage({ mongoUri: null, dataDir: copy });
      await storage.connection
        .collection<{ _id: string }>('leases')
        .insertOne({ _id: 'planted', from: addresses.peer, said: words.message } as never);
      await storage.close();
      const planted = await everyByteIn(copy);
      await rm(copy, { recursive: true });
      const needles = [...originNeedles, textNeedle(words.message)];
      const found = new Set(findNeedles(planted, needles).map((hit) => hit.split(' as ')[0]));
      expect(found).toEqual(new Set([addresses.peer, words.message]));
    });
  });
});
