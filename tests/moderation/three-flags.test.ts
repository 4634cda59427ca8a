import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagChoice } from '@naast/shared/contract/flags';
import { measureRoutes } from '@naast/shared/contract/measures';
import type { MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { casesOf, decides, flags, opensCase, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('three flags that do not depend on each other', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let others: Person[];
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first, limits: unlimited });
    const { url } = await naast.addNode({ bus: second, limits: unlimited }, { proxyHops: 1 });
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    others = ['Daan', 'Sanne', 'Kim'].map((name) => naast.visitor(name));
    for (const person of [mila, ...others]) {
      person.url = url;
      await person.joins(sessionId);
    }
    naast.clock.forward(limits.flag.seatedFor);
  });
  afterEach(() => naast.close());

  const seenBy = async (person: Person, { id }: MessageView) =>
    (await person.reads(sessionId)).find((message) => message.id === id)?.text;

  async function hostGoes(): Promise<void> {
    await noor.call(roomRoutes.leaveRoom, { params: { sessionId } });
    noor.disconnect();
    await naast.app.jobs.run('rooms.tend');
  }

  /** Each from a network of their own, unless another is said. */
  async function allFlag(message: MessageView, kind: FlagChoice, networks = [1, 2, 3]): Promise<void> {
    for (const [n, person] of others.entries())
      expect((await flags(person, sessionId, message.id, kind, { network: networks[n] ?? 0 })).reply).toEqual(
        {},
      );
    await eventually(async () => {
      const all = await casesOf(bo);
      const flagged = all.flatMap(({ kinds }) => Object.values(kinds)).reduce((sum, count) => sum + count, 0);
      expect(flagged).toBe(others.length);
    });
  }

  it('hide advertising in a room without its host, until somebody of the team gives it back', async () => {
    const said = await mila.says(sessionId, 'Morgen is er een markt, kom allemaal kijken.');
    await hostGoes();
    await allFlag(said, 'spam');
    await eventually(async () => expect(await seenBy(others[0] ?? mila, said)).toBeNull());
    const one = await theCase(bo);
    expect(one).toMatchObject({ hiddenByRule: 'threeFlags', independent: 3 });
    const { measures } = await mila.call(measureRoutes.readMyMeasures, {
      params: { kind: 'roomSession', placeId: sessionId },
    });
    expect(measures).toMatchObject([{ kind: 'hide', byRule: true, by: null }]);
    const opened = await opensCase(bo, one);
    expect(opened.outcomes).toEqual(expect.arrayContaining(['hide', 'giveBack']));
    expect(opened.outcomes).not.toContain('leave');
    await decides(bo, opened, { outcome: 'giveBack' });
    expect(await seenBy(others[0] ?? mila, said)).toBe('Morgen is er een markt, kom allemaal kijken.');
  });

  it('count once the host goes who was there to look', async () => {
    const said = await mila.says(sessionId, 'Mijn nummer is 06 1234 5678, bel maar.');
    await allFlag(said, 'contact');
    await naast.settled();
    expect(await seenBy(others[0] ?? mila, said)).toBe('Mijn nummer is 06 1234 5678, bel maar.');
    await hostGoes();
    await eventually(async () => expect(await seenBy(others[0] ?? mila, said)).toBeNull());
  });

  it.each<[string, FlagChoice, string]>([
    ['what hurts', 'hurts', 'Jullie zijn allemaal saai.'],
    ['what speaks of danger', 'spam', 'Ik wil dood, koop nu mijn boek.'],
  ])('never hide %s', async (_what, kind, text) => {
    const said = await mila.says(sessionId, text);
    await hostGoes();
    await allFlag(said, kind);
    await naast.settled();
    expect(await seenBy(others[0] ?? mila, said)).toBe(text);
    expect(await theCase(bo)).toMatchObject({ hiddenByRule: null, independent: 3 });
  });

  it('are two of one network at most, and none of who came for it', async () => {
    const said = await mila.says(sessionId, 'Morgen is er een markt, kom allemaal kijken.');
    await hostGoes();
    await allFlag(said, 'spam', [7, 7, 7]);
    expect((await theCase(bo)).independent).toBe(2);
    expect(await seenBy(others[0] ?? mila, said)).not.toBeNull();
  });

  it('are none of a node that did not count the first: what it knows of networks is its own', async () => {
    const said = await mila.says(sessionId, 'Morgen is er een markt, kom allemaal kijken.');
    await hostGoes();
    const [daan, sanne, kim] = others;
    if (!daan || !sanne || !kim) throw new Error('nobody to flag');
    const { url } = await naast.addNode({ limits: unlimited }, { proxyHops: 1 });
    kim.url = url;
    await allFlag(said, 'spam');
    expect((await theCase(bo)).independent).toBe(2);
    expect(await seenBy(daan, said)).not.toBeNull();
  });
});
