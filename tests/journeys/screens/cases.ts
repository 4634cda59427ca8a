import type { CaseId } from '@naast/shared/contract/cases';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { eventually } from '../../support/eventually.js';
import { casesOf, decides, flags, theCase } from '../../support/moderation.js';
import type { Naast } from '../../support/naast.js';
import { agreesToHold, asksHold, givesNotice } from '../../support/notices.js';
import type { Person } from '../../support/person.js';
import { comesBackTo } from './asker.js';
import { press, type Screens, unfoldAll } from './screen.js';

export interface FlaggedCases {
  readonly waits: CaseId;
  readonly decided: CaseId;
  /** From outside, grave, and held. */
  readonly notice: CaseId;
}

/** Two messages of Mila, flagged by somebody who reads along: one that Bo decided, one that waits. */
export async function flagWords(
  naast: Naast,
  bo: Person,
  mila: Person,
  sessionId: RoomSessionId,
): Promise<FlaggedCases> {
  const reader = naast.visitor('Stil');
  await reader.readsAlong(sessionId);
  const said = await mila.says(sessionId, 'Dat hoort niemand te zeggen. '.repeat(9));
  await flags(reader, sessionId, said.id, 'other', { words: 'Dit kwam hard binnen. '.repeat(12) });
  const decided = await theCase(bo);
  await decides(bo, decided, { outcome: 'leave' });
  const again = await mila.says(sessionId, 'En dit ook niet: ' + 'b'.repeat(80));
  await flags(reader, sessionId, again.id, 'hurts', { words: 'Au. ' + 'c'.repeat(80) });
  const { id } = await theCase(bo);
  await reader.call(roomRoutes.leaveRoom, { params: { sessionId } });
  const notice = await noticeThatIsHeld(naast, bo);
  return { waits: id, decided: decided.id, notice };
}

/** Somebody outside told of a threat; Sam asked for a hold, and Bo agreed. */
async function noticeThatIsHeld(naast: Naast, bo: Person): Promise<CaseId> {
  await givesNotice(naast.visitor('Buiten'), {
    path: '/',
    kind: 'threat',
    words: 'Er staat: d' + 'd'.repeat(80),
  });
  const one = await eventually(async () => {
    const found = (await casesOf(bo)).find(({ notice }) => notice !== null);
    if (!found) throw new Error('no case yet');
    return found;
  });
  await asksHold(await naast.team('Sam'), one);
  await agreesToHold(bo, one);
  return one.id;
}

export const caseScreens: Screens = {
  'the flags': {
    path: () => '/team/flags',
    status: 200,
    by: 'Bo',
    act: unfoldAll,
  },
  'the flags, when there are none': {
    path: () => '/team/flags/passed-on',
    status: 200,
    by: 'Bo',
    act: (page) =>
      page.getByRole('heading', { name: /^(Er is niets doorgegeven|Nothing was passed on)$/ }).waitFor(),
  },
  'the flags that were decided': { path: () => '/team/flags/decided', status: 200, by: 'Bo' },
  'the flags, for a consultant': { path: () => '/team/flags', status: 200, by: 'Ruben' },
  'the flags, for who is not signed in': { path: () => '/team/flags', status: 200, by: 'anybody' },
  'the flags, when they do not come': {
    path: () => '/team/flags/passed-on',
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page.route(/\/api\/cases\?/, (route) => route.abort());
      await page.locator('main a[href$="/team/flags/decided"]').click();
      await page.getByRole('button', { name: /^(Probeer het opnieuw|Try again)$/ }).waitFor();
    },
  },
  'a flag, decided without a reason': {
    path: ({ cases }) => `/team/flags/${cases.waits}`,
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await unfoldAll(page);
      await page.locator('main input[value="outLonger"]').check({ force: true });
      await press(page, /^(Beslis, en naar de volgende|Decide, and on to the next)$/);
      await page.getByText(/^(Kies eerst waarom|First choose why)/).waitFor();
    },
  },
  'a flag that was decided': {
    path: ({ cases }) => `/team/flags/${cases.decided}`,
    status: 200,
    by: 'Bo',
    act: (page) =>
      page
        .getByText(/^(Bleef staan|Left as it was)$/)
        .first()
        .waitFor(),
  },
  'a flag at which a colleague looks': {
    path: ({ cases }) => `/team/flags/${cases.waits}`,
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page, _language, { cases }) => {
      await page.route(`**/api/cases/${cases.waits}`, async (route) => {
        const view = await (await route.fetch()).json();
        const claim = { name: 'Sam', isMe: false, until: view.raisedAt };
        await route.fulfill({ json: { ...view, claim, may: { read: true, claim: false, decide: false } } });
      });
      await page.reload();
      await page
        .getByText(/^(Sam kijkt hiernaar|Sam is looking at this)/)
        .first()
        .waitFor();
    },
  },
  'a flag that is not there': {
    path: () => `/team/flags/${'x'.repeat(22)}`,
    status: 404,
    by: 'Bo',
  },
  'flagging what the team wrote, without an open question': {
    path: () => `/mine/flag/${'x'.repeat(22)}`,
    status: 200,
    by: 'anybody',
  },
  'flagging what the team wrote, without saying what': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    act: async (page, _language, { words, answerId }) => {
      await comesBackTo(page, words);
      await page.locator(`main a[href$="/mine/flag/${answerId}"]`).click();
      await press(page, /^(Meld dit|Report this)$/);
      await page.getByText(/^(Kies eerst wat|First choose what)/).waitFor();
    },
  },
};
