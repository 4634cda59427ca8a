import type { AlarmItem } from '@naast/shared/contract/alarms';
import type { MyFound } from '@naast/shared/contract/found';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import type { MyTalk, TalkFacts, TalkId, TalkItem, TalkView } from '@naast/shared/contract/talks';
import type { Page } from 'playwright-core';
import { bringsCookie } from '../../support/browser.js';
import type { Naast } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { answersTalk, entersTalk, holdsTalk, offersTalk, saysInTalk } from '../../support/talks.js';
import type { House } from './house.js';
import { walkIn } from './room.js';
import { press, type Screen, type Screens, unfoldAll } from './screen.js';

export interface SeededTalk {
  readonly talkId: TalkId;
  /** Of its person. */
  readonly talkCookie: string;
}

/** Noor talks apart with Femke, from a room that Sam holds. */
export async function talkApart(naast: Naast, noor: Person, sam: Person, room: RoomId): Promise<SeededTalk> {
  const { id: sessionId } = (await noor.opens(room)).session;
  await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
  await sam.follows(sessionId);
  const femke = naast.visitor('Femke');
  const { mySeatId } = await femke.joins(sessionId);
  if (mySeatId === null) throw new Error('Femke has no seat');
  const { id: talkId } = await offersTalk(noor, sessionId, mySeatId);
  await answersTalk(femke, talkId);
  await holdsTalk(noor, talkId);
  await entersTalk(femke, talkId);
  await saysInTalk(femke, talkId, 'Het gaat al een paar dagen niet zo goed met me. '.repeat(4));
  await saysInTalk(noor, talkId, 'Wat fijn dat je dat zegt. Ik lees met je mee.');
  return { talkId, talkCookie: femke.cookie ?? '' };
}

const openRoom = ({ openRoom: id }: House) => `/rooms/${id}`;
const talkOf = ({ talk }: House) => `/talk/${talk.talkId}`;

const somebodysTalk = 'y'.repeat(22) as TalkId;
const offered: MyTalk = { id: somebodysTalk, state: 'offered', by: 'Noor', waitsFor: null };

/** Inside a room, where a talk apart stands so for the user. */
const insideWith = (talk: Partial<MyTalk>, says: RegExp): Screen => ({
  path: openRoom,
  status: 200,
  by: 'somebody',
  spoilsPage: true,
  act: async (page, _language, { noor, sessionId }) => {
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    for (const { id: seatId, name, presence } of seats)
      if (name.startsWith('Gast nummer') && presence !== 'left')
        await noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId } });
    await page.route('**/my-talk', (route) => route.fulfill({ json: { talk: { ...offered, ...talk } } }));
    await page.reload();
    await walkIn(page);
    await page.getByRole('status').getByText(says).first().waitFor();
  },
});

/** The talk as its person sees it, with facts that differ. */
const talkWith = (facts: Partial<TalkFacts>, says: RegExp, found?: MyFound): Screen => ({
  path: talkOf,
  status: 404,
  by: 'somebody',
  spoilsPage: true,
  act: async (page, _language, { naast, talk }) => {
    await page.route(`**/api/talks/${talk.talkId}`, async (route) => {
      const view = (await (await route.fetch()).json()) as TalkView;
      await route.fulfill({ json: { ...view, talk: { ...view.talk, ...facts, rev: view.talk.rev + 99 } } });
    });
    if (found) await page.route('**/found', (route) => route.fulfill({ json: found }));
    await bringsCookie(page, naast.url, talk.talkCookie);
    await page.reload();
    await page.getByText(says).locator('visible=true').first().waitFor();
    if (found) await unfoldAll(page);
  },
});

const hears = (page: Page, path: string, json: object) =>
  page.route(`**${path}`, (route) => route.fulfill({ json }));

const item: TalkItem = {
  id: somebodysTalk,
  sessionId: somebodysTalk as never,
  room: { id: somebodysTalk as never, title: { nl: 'De huiskamer', en: 'The living room' } },
  person: { seatId: somebodysTalk as never, name: 'Mila' },
  state: 'offered',
  closed: null,
  by: { name: 'Noor', isMe: true },
  offeredAt: '2026-11-21T19:00:00.000Z',
  isHostAway: false,
  waitsFor: null,
  may: { hold: false, end: true },
};

/** Talks apart. */
export const talkScreens: Screens = {
  'inside the room, where a talk apart is offered': insideWith({}, /wil graag even apart|would like to talk/),
  'inside the room, where a yes waits and nobody can come': insideWith(
    { state: 'accepted', waitsFor: 'none' },
    /Je zei ja|You said yes/,
  ),
  'inside the room, where a talk apart is open': insideWith(
    { state: 'open' },
    /Je gesprek met Noor staat open|Your talk with Noor is open/,
  ),
  'a talk apart, for its person': talkWith({}, /Wat fijn dat je dat zegt/),
  'a talk apart, whose host is gone': talkWith(
    { hostAway: { closesAt: '2026-11-21T19:10:00.000Z', lead: 'none' } },
    /Er is nu geen achterwacht|There is no duty lead now/,
  ),
  'a talk apart under alarm, before one leaves where to be found': talkWith(
    {},
    /Wil je gevonden worden|Do you want to be found/,
    { found: null, may: { leave: true } },
  ),
  'a talk apart under alarm, where one left it': talkWith(
    {},
    /Nog niemand heeft het gelezen|Nobody has read it yet/,
    { found: { until: '2026-11-22T19:00:00.000Z', isOpened: false }, may: { leave: true } },
  ),
  'a talk apart that ended, for its person': talkWith(
    { closed: { at: '2026-11-21T19:10:00.000Z', reason: 'noHost' } },
    /Er was te lang niemand van het team|Nobody of the team was there for too long/,
  ),
  'a talk apart, for its host': {
    path: talkOf,
    status: 200,
    by: 'Noor',
    act: (page) => page.getByText(/Wat fijn dat je dat zegt/).waitFor(),
  },
  'a talk apart, before it is ended': {
    path: talkOf,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await press(page, /^(Sluit af|End it)$/);
      await page.getByRole('dialog').waitFor();
    },
  },
  'a talk that is not there': { path: () => `/talk/${'x'.repeat(22)}`, status: 404, by: 'anybody' },
  'a room with talks apart, for a host': {
    path: openRoom,
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page, _language, { sessionId }) => {
      const here = { ...item, sessionId };
      const talks = [
        here,
        { ...here, id: 'w'.repeat(22), state: 'accepted', waitsFor: 'away' },
        { ...here, id: 'v'.repeat(22), state: 'accepted', may: { hold: true, end: true } },
        { ...here, id: 'u'.repeat(22), state: 'open', by: { name: 'Sam', isMe: false } },
      ];
      await hears(page, '/api/talks', { talks });
      await page.reload();
      await page.getByText(/Sam praat apart met Mila|Sam is talking apart with Mila/).waitFor();
    },
  },
  'an alarm whose person wants to be found': {
    path: ({ alarms }) => `/team/alarms/${alarms.taken}`,
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page, _language, { alarms }) => {
      const found = { until: '2026-11-22T19:00:00.000Z' };
      await page.route('**/api/alarms', async (route) => {
        const { open, closed } = (await (await route.fetch()).json()) as Record<string, AlarmItem[]>;
        const changed = (open ?? []).map((one) =>
          one.id === alarms.taken ? { ...one, found, rev: one.rev + 9 } : one,
        );
        await route.fulfill({ json: { open: changed, closed } });
      });
      await hears(page, '/found', { words: 'Kerkstraat 12, derde verdieping', ...found });
      await page.reload();
      await press(page, /^(Lees waar|Read where)$/);
      await page.getByText('Kerkstraat 12').waitFor();
    },
  },
  'an alarm, before a talk apart is offered': {
    path: ({ alarms }) => `/team/alarms/${alarms.taken}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await press(page, /^(Praat apart met|Talk apart with)/);
      await page.getByRole('dialog').waitFor();
    },
  },
};
