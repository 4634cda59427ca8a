import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { detectorRoutes } from '@naast/shared/contract/detectors';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { inSession, isNotSafe } from '../support/alarms.js';
import { rearranges } from '../support/arranging.js';
import { rowOf } from '../support/desk.js';
import { decides, heldFor, heldText, ownHeld, places, posts, setsAjar } from '../support/held.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

/** Noor hosts with the door open; Mila writes. */
describe('rules that hold, and never punish', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  const insult = 'Je bent een idioot';

  async function opens(): Promise<void> {
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    await mila.joins(sessionId);
  }
  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited, rulesHold: true });
    [noor, bo, mila] = [await naast.team('Noor'), await naast.team('Bo'), naast.visitor('Mila')];
    roomId = await naast.room();
    await opens();
  });
  afterEach(() => naast.close());

  const says = (text: string) => posts(mila, sessionId, text);
  const counted = async (rule: string) => {
    const { months } = await bo.call(detectorRoutes.readDetectorCounts, {});
    const found = months[0]?.rules.find((one) => one.rule === rule);
    return found && { held: found.held, right: found.right, wrong: found.wrong, silent: found.silent };
  };

  it('hold a line with the words that they found; its author reads that a rule began it', async () => {
    expect([await says('Ik ben zo moe'), await says(insult)]).toEqual(['placed', 'held']);
    expect(await ownHeld(mila, sessionId)).toMatchObject([{ text: insult, byRule: true, state: 'waits' }]);
    const held = await heldText(noor, sessionId, insult);
    expect(held.found.length).toBeGreaterThan(0);
    expect(held.found.map(({ start, end }) => insult.slice(start, end)).join()).toContain('idioot');
    expect(held.found[0]?.name.nl).toBe('Scheldwoorden tegen iemand');
    // They take nothing else away: the same person writes on.
    expect(await says('Sorry, zo bedoelde ik het niet')).toBe('placed');
  });

  it('are told by hosts whether they were right, once a text, and counted without words', async () => {
    await says(insult);
    const first = await heldText(noor, sessionId, insult);
    await decides(noor, sessionId, [first.id], { what: 'decline', why: 'unkind', line: null });
    await decides(noor, sessionId, [first.id], { what: 'undo' });
    await places(noor, sessionId, first.id);
    expect(await counted('insult.direct')).toEqual({ held: 1, right: 1, wrong: 0, silent: 0 });
    await says(`${insult} zeg`);
    const second = await heldText(noor, sessionId, `${insult} zeg`);
    await places(noor, sessionId, second.id);
    await says(`${insult}, jij`);
    const third = await heldText(noor, sessionId, `${insult}, jij`);
    await decides(noor, sessionId, [third.id], { what: 'place' }, true);
    expect(await counted('insult.direct')).toMatchObject({ held: 3, right: 2, wrong: 1 });
  });

  it('never hold what speaks of danger, and where the door holds it, it comes to the desks at once', async () => {
    const danger = 'Ik wil dood, jij bent een idioot';
    expect(await says(danger)).toBe('placed');
    await setsAjar(noor, sessionId, 'all');
    expect([await says('Gewoon iets'), await says(danger)]).toEqual(['held', 'held']);
    expect(await heldText(noor, sessionId, danger)).toMatchObject({
      isDanger: true,
      heavy: 'suicide',
      presses: true,
      found: [],
    });
    expect((await heldFor(noor, sessionId)).map(({ text }) => text)).toEqual([danger, 'Gewoon iets']);
    expect(await rowOf(noor, 'roomHeldPresses')).toMatchObject({ count: 1, isPressing: true });
  });

  it('hold nothing of a host, nor of a person about whom an alarm is open', async () => {
    expect(await posts(noor, sessionId, insult)).toBe('placed');
    await isNotSafe(mila, inSession(sessionId));
    expect(await says(insult)).toBe('placed');
  });

  it('only count while they run silently, and find nothing while they are off', async () => {
    await changes(bo, 'detectors', { silent: ['insult.direct', 'insult.wording'] });
    expect(await says(insult)).toBe('placed');
    expect(await counted('insult.direct')).toEqual({ held: 0, right: 0, wrong: 0, silent: 1 });
    await changes(bo, 'detectors', { silent: [], off: ['insult.direct', 'insult.wording'] });
    expect(await says(insult)).toBe('placed');
    expect(await counted('insult.direct')).toMatchObject({ silent: 1 });
  });

  it('hold words that the coordinator added', async () => {
    await changes(bo, 'detectors', { watched: [{ words: 'wonderpil', label: 'spam' }] });
    expect(await says('Neem de wonderpil')).toBe('held');
    expect((await heldText(noor, sessionId, 'Neem de wonderpil')).found[0]?.name.nl).toBe(
      'Eigen woorden van de organisatie',
    );
  });

  it('leave contact details to the room: allowed where it allows them, held where they hide from its refusal', async () => {
    const hidden = 'Zullen we ergens anders verder praten? Stuur me een privebericht';
    expect(await says(hidden)).toBe('placed');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await rearranges(bo, roomId, { forbidsContact: true });
    await opens();
    expect([await says('bel 06 12345678'), await says(hidden)]).toEqual(['holdsContact', 'held']);
  });

  it('hold the same line again and again as a flood, not small talk', async () => {
    const line = 'Vandaag was het een rare dag';
    for (let n = 0; n < limits.held.repeatsMost; n++) expect(await says(`${line} ${n}`)).toBe('placed');
    expect(await says(`${line}!! 99`)).toBe('held');
    expect((await heldFor(noor, sessionId))[0]?.found[0]?.name.nl).toBe('Steeds dezelfde regels');
    for (let n = 0; n < 2 * limits.held.repeatsMost; n++) expect(await says('ja')).toBe('placed');
    naast.clock.forward(limits.held.repeatsWithin);
    expect(await says(`${line} 100`)).toBe('placed');
  });
});
