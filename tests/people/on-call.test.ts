import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, followsMyQuestion, greets, newestQuestion } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const mark = 'Zilverreiger, 06 1234 5678';

describe('whom the team calls', () => {
  let naast: Naast;
  let noor: Person;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    const { organisation } = naast.app.stores;
    const {
      houseRules: _rules,
      crisis: _crisis,
      crisisFile: _file,
      themes: _themes,
      isOnCallBroken: _isBroken,
      ...settings
    } = await organisation.read();
    await organisation.settle({ ...settings, onCall: mark });
  });
  afterAll(() => naast.close());

  it('is told to everybody of the team', async () => {
    for (const name of ['Noor', 'Ruben', 'Bo'] as const) {
      const person = name === 'Noor' ? noor : await naast.team(name);
      expect(await person.call(teamRoutes.readOnCall, {})).toEqual({ onCall: mark });
    }
  });

  it('never reaches a visitor in a room nor an asker, however urgent', async () => {
    const sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await noor.says(sessionId, 'Welkom');
    await mila.call(roomRoutes.readSession, { params: { sessionId } });
    await mila.reads(sessionId);

    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    await asker.connect();
    await followsMyQuestion(asker);
    const threadId = await newestQuestion(noor);
    await greets(noor, threadId);
    await noor.call(answeringRoutes.readIn, {
      params: { threadId },
      body: { urgency: 4, worries: ['suicide'], themeIds: [] },
    });
    await naast.settled();
    await asker.call(spreekuurRoutes.readMyQuestion, {});
    await asker.request('GET', '/mine');

    for (const person of [mila, asker]) {
      for (const route of [organisationRoutes.readOrganisation, peopleRoutes.readSelf, roomRoutes.listRooms])
        await person.call(route, {});
      for (const path of ['/', '/ask', '/team', '/team/people', `/team/questions/${threadId}`])
        await person.request('GET', path);
      expect(await person.refusal(teamRoutes.readOnCall, {})).toBe('signInNeeded');
      expect(await person.refusal(teamRoutes.readTeam, {})).toBe('signInNeeded');
      expect(person.wire.join()).not.toContain('Zilverreiger');
      expect(person.wire.join()).not.toContain('1234 5678');
    }
  });
});
