import { type AlarmId, type AlarmItem, alarmRoutes, type MyAlarm } from '@naast/shared/contract/alarms';
import type { DutyView } from '@naast/shared/contract/duty';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import type { Person } from '../../support/person.js';
import { comesBackTo } from './asker.js';
import type { House } from './house.js';
import { doorAnswers, requestEntry, walkIn } from './room.js';
import { press, type Screen, type Screens, unfoldAll } from './screen.js';

export interface RaisedAlarms {
  readonly open: AlarmId;
  readonly taken: AlarmId;
  readonly closed: AlarmId;
}

/** One that nobody took, by the person themselves; one that Noor took; one that she closed. */
export async function raiseAlarms(
  noor: Person,
  mila: Person,
  sessionId: RoomSessionId,
  fullRoom: RoomId,
): Promise<RaisedAlarms> {
  await mila.call(alarmRoutes.raiseMyAlarm, { body: { place: { kind: 'roomSession', id: sessionId } } });
  const [own] = (await noor.call(alarmRoutes.listAlarms, { query: {} })).open;
  const { session } = await noor.call(roomRoutes.readRoom, { params: { roomId: fullRoom } });
  if (!own || !session) throw new Error('no alarm, or no full room');
  const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId: session.id } });
  const [one, other] = seats.filter(({ role }) => role === 'person');
  const place = { kind: 'roomSession', id: session.id } as const;
  const raise = (seat: typeof one, level: 3 | 4) =>
    noor.call(alarmRoutes.raiseAlarm, {
      body: { place, ...(seat && { seatId: seat.id }), level, kinds: ['suicide', 'medical'] },
    });
  // It goes to the whole team by itself, which changes it.
  const take = ({ id: alarmId }: AlarmItem) =>
    eventually(async () => {
      const { rev } = await noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
      return noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
    });
  const taken = await take(await raise(one, 3));
  const ending = await take(await raise(other, 4));
  const done = 'We spraken even apart. '.repeat(12) + 'd'.repeat(80);
  await noor.call(alarmRoutes.closeAlarm, {
    params: { alarmId: ending.id },
    body: { rev: ending.rev, ending: 'pointedOn', done },
  });
  return { open: own.id, taken: taken.id, closed: ending.id };
}

const openRoom = ({ openRoom: id }: House) => `/rooms/${id}`;

const noAlarm: MyAlarm = {
  ...{ state: 'none', by: null, isByHere: true, isByAlong: true, isOutside: false },
  ...{ isWatched: true, watchedFrom: null, onCall: 'none' },
};
const myAlarmIs = (page: Page, alarm: Partial<MyAlarm>) =>
  page.route(/\/api\/my-alarm/, (route) => route.fulfill({ json: { ...noAlarm, ...alarm } }));

/** Guests of earlier screens still have their chairs: a host gives those away first. */
async function freeChairs({ noor, sessionId }: House): Promise<void> {
  const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
  for (const { id: seatId, name, presence } of seats)
    if (name.startsWith('Gast nummer') && presence !== 'left')
      await noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId } });
}

async function walksIn(page: Page, house: House): Promise<void> {
  await freeChairs(house);
  await page.reload();
  await walkIn(page);
}

/** Inside the room, where the user's own alarm stands so. */
const insideWith = (alarm: Partial<MyAlarm>, says: RegExp): Screen => ({
  path: openRoom,
  status: 200,
  by: 'somebody',
  spoilsPage: true,
  act: async (page, _language, house) => {
    await myAlarmIs(page, alarm);
    await walksIn(page, house);
    await page.getByRole('status').getByText(says).waitFor();
  },
});

/** For who is not safe: in a room, at its door, with a question. */
const forPeople: Screens = {
  'inside the room, before one says that one is not safe': {
    path: openRoom,
    status: 200,
    by: 'somebody',
    act: async (page, _language, house) => {
      await walksIn(page, house);
      await opensNotSafe(page);
    },
  },
  'inside the room, where it did not arrive': {
    path: openRoom,
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page, _language, house) => {
      await walksIn(page, house);
      await page.route(/\/api\/my-alarm/, (route) => route.abort());
      await opensNotSafe(page);
      await press(page, /^(Laat het weten|Tell the team)$/);
      await page.getByText(/^(Dit kwam niet aan|This did not arrive)/).waitFor();
    },
  },
  'inside the room, not safe, nobody saw it yet': insideWith(
    { state: 'unseen' },
    /Nog niemand heeft dit gezien|Nobody has seen this yet/,
  ),
  'inside the room, not safe, at an hour without anybody': insideWith(
    { state: 'unseen', isWatched: false, watchedFrom: '2026-11-23T08:00:00.000Z', onCall: 'called' },
    /Vanaf maandag|From Monday/,
  ),
  'inside the room, not safe, and somebody looks along': insideWith(
    { state: 'seen', by: 'Noor' },
    /Noor leest nu met je mee|Noor is reading along/,
  ),
  'inside the room, not safe, and who saw it is elsewhere': insideWith(
    { state: 'seen', by: 'Noor', isByAlong: false },
    /Noor heeft dit gezien, maar leest hier niet mee|Noor has seen this, but is not reading along/,
  ),
  'inside the room, not safe, and they do not take part in it': insideWith(
    { state: 'seen', by: 'Noor', isByAlong: false, isOutside: true },
    /Je doet nu niet mee in de ruimte|You are not taking part in the room now/,
  ),
  'inside the room, not safe, and who looked along is away': insideWith(
    { state: 'seen', by: 'Noor', isByHere: false },
    /Noor heeft dit gezien, maar heeft Naast nu niet open|Noor has seen this, but doesn’t have Naast open/,
  ),
  'inside the room, not safe, at an hour without anybody and nobody on call': insideWith(
    { state: 'unseen', isWatched: false },
    /staat bovenaan|at the top for the first/,
  ),
  'inside the room, not safe, and it was closed': insideWith(
    { state: 'closed', by: 'Noor' },
    /Noor heeft dit afgerond|Noor has rounded this off/,
  ),
  'waiting at the door, not safe': {
    path: openRoom,
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page, _language, house) => {
      await doorAnswers(page, { outcome: 'wait', waitMs: 60_000 });
      await myAlarmIs(page, { state: 'unseen' });
      await freeChairs(house);
      await page.reload();
      await requestEntry(page);
      await page.getByRole('timer').waitFor();
      await page.getByText(/Nog niemand heeft dit gezien|Nobody has seen this yet/).waitFor();
      await opensNotSafe(page);
    },
  },
  'one’s own question at an hour without anybody, before one says that one is not safe': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page, _language, { words }) => {
      await myAlarmIs(page, { isWatched: false, watchedFrom: '2026-11-23T08:00:00.000Z', onCall: 'waits' });
      await comesBackTo(page, words);
      await opensNotSafe(page);
      await page.getByText(/komt het bovenaan te staan|is at the top of our list/).waitFor();
    },
  },
  'one’s own question, not safe': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page, _language, { words }) => {
      await myAlarmIs(page, { state: 'unseen', isWatched: false, onCall: 'failed' });
      await comesBackTo(page, words);
      await page.getByText(/Nog niemand heeft dit gezien|Nobody has seen this yet/).waitFor();
      await opensNotSafe(page);
    },
  },
  'inside the room, worried about another': {
    path: openRoom,
    status: 200,
    by: 'somebody',
    act: async (page, _language, house) => {
      await walksIn(page, house);
      const people = page.getByRole('button', { name: /Wie is hier|Who is here/ });
      if (await people.isVisible()) await people.click();
      // The one beside her name: those of messages lie beneath the list on a phone.
      const here = page.getByRole('complementary');
      await here.getByRole('button', { name: /^(Zorgen over|Worried about) Mila:/ }).click();
      await page.getByText(/^(Maak je je zorgen over Mila|Are you worried about Mila)/).waitFor();
    },
  },
};

const opensNotSafe = async (page: Page) => {
  await press(page, /^(Ik ben niet veilig|I am not safe)$/);
  await page.getByText(/Er komt niemand naar je toe|Nobody comes to you/).waitFor();
};

/** What the browser reads again once it is connected, in place of what the server rendered. */
async function hears(page: Page, path: string, json: object): Promise<void> {
  await page.route(`**${path}`, (route) => route.fulfill({ json }));
  await page.reload();
}

const duty: DutyView = {
  lead: null,
  offered: null,
  isWatched: true,
  colleagues: [],
  rooms: [],
  rev: 1,
  may: { take: true, offer: false, withdrawOffer: false, end: false },
};
const lead = {
  id: 'n'.repeat(22) as never,
  name: 'Noor',
  isMe: false,
  isHere: false,
  until: '2026-11-22T08:00:00.000Z',
};
const dutyAs = (view: Partial<DutyView>, says: RegExp): Screen => ({
  path: () => '/team/duty',
  status: 200,
  by: 'Noor',
  spoilsPage: true,
  act: async (page) => {
    await hears(page, '/api/duty', { ...duty, ...view });
    await page.getByRole('main').getByText(says).first().waitFor();
  },
});

/** Alarms and the duty, for the team. */
const forTeam: Screens = {
  'the alarms': {
    path: () => '/team/alarms',
    status: 200,
    by: 'Noor',
    act: (page) => page.getByRole('heading', { name: /^(Afgerond|Rounded off)/ }).waitFor(),
  },
  'the alarms, when there are none': {
    path: () => '/team/alarms',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page) => {
      await hears(page, '/api/alarms', { open: [], openCount: 0, next: null, closed: [] });
      await page.getByRole('heading', { name: /^(Er is nu geen alarm|There is no alarm now)$/ }).waitFor();
    },
  },
  'the alarms, for a consultant': { path: () => '/team/alarms', status: 200, by: 'Ruben' },
  'the alarms, for who is not signed in': { path: () => '/team/alarms', status: 200, by: 'anybody' },
  'an alarm that nobody took': {
    path: ({ alarms }) => `/team/alarms/${alarms.open}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: /^(Ik neem dit|I take this)$/ })
        .waitFor();
      await unfoldAll(page);
    },
  },
  'an alarm that one took, closed without saying how': {
    path: ({ alarms }) => `/team/alarms/${alarms.taken}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await press(page, /^(Rond af|Round off)$/);
      await page.getByText(/^(Kies hoe het afliep|Choose how it ended)/).waitFor();
    },
  },
  'an alarm that a colleague took, before it is taken over': {
    path: ({ alarms }) => `/team/alarms/${alarms.taken}`,
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await press(page, /^(Neem dit over|Take this over)$/);
      await page.getByRole('dialog').waitFor();
    },
  },
  'an alarm that was closed': {
    path: ({ alarms }) => `/team/alarms/${alarms.closed}`,
    status: 200,
    by: 'Noor',
    act: (page) =>
      page
        .getByRole('heading', { name: /^(En jij|And you)|Noor/ })
        .first()
        .waitFor(),
  },
  'an alarm whose words are gone': {
    path: () => '/team/alarms',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page, _language, { alarms }) => {
      await page.route(`**/api/alarms/${alarms.taken}`, async (route) => {
        const view = await (await route.fetch()).json();
        await route.fulfill({ json: { ...view, words: [], name: null } });
      });
      await page.locator(`main a[href$="${alarms.taken}"]`).click();
      await page.getByText(/^(De woorden zijn gewist|The words were erased)/).waitFor();
    },
  },
  'an alarm that is not there': {
    path: () => `/team/alarms/${'x'.repeat(22)}`,
    status: 404,
    by: 'Noor',
  },
  'more alarms than a page has': {
    path: () => '/team/alarms',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page) => {
      const ids = (from: number) => Array.from({ length: 3 }, (_, n) => `${from + n}`.repeat(22));
      let first: AlarmItem | null = null;
      await page.route(/\/api\/alarms(\?|$)/, async (route) => {
        const isNext = new URL(route.request().url()).searchParams.has('after');
        first ??= ((await (await route.fetch()).json()).open as AlarmItem[])[0] ?? null;
        const open = ids(isNext ? 3 : 0).map((id) => ({ ...first, id, taken: null }));
        await route.fulfill({ json: { open, openCount: 6, next: isNext ? null : 3, closed: [] } });
      });
      await page.reload();
      await page.getByRole('button', { name: /^(Laat meer alarmen zien|Show more alarms)$/ }).click();
      await page.locator(`main a[href$="${'5'.repeat(22)}"]`).waitFor();
    },
  },
  'more alarms than the bar shows': {
    path: () => '/team/people',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page) => {
      await page.route('**/api/alarms', async (route) => {
        const { open, closed } = await (await route.fetch()).json();
        const [first] = open as AlarmItem[];
        const many = Array.from({ length: 4 }, (_, n) => ({ ...first, id: `${n}`.repeat(22), taken: null }));
        await route.fulfill({ json: { open: many, openCount: many.length, next: null, closed } });
      });
      await page.reload();
      await page.getByRole('link', { name: /^(Nog 2 alarmen|2 more alarms)$/ }).waitFor();
    },
  },
  'a host inside, who raises an alarm': {
    path: openRoom,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('log').waitFor();
      const people = page.getByRole('button', { name: /Wie is hier|Who is here/ });
      if (await people.isVisible()) await people.click();
      await press(page, /^(Wat je kunt doen|What you can do): Mila/);
      await page.getByRole('menuitem', { name: /^(Sla alarm|Raise an alarm)/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^(Sla alarm|Raise an alarm)$/ }).click();
      await dialog.getByText(/^(Kies hoe dringend|Choose how urgent)/).waitFor();
    },
  },
  'the duty, which nobody has': dutyAs({}, /^(Niemand heeft nu|Nobody has)/),
  'the duty, with rooms that lost their host': dutyAs(
    {
      rooms: [
        {
          id: 'r'.repeat(22) as never,
          title: { nl: 'Een ruimte met een lange naam erbij', en: 'A room with a long name to it' },
          ...{ isHosted: false, hasLeftQuickly: true },
        },
        {
          id: 's'.repeat(22) as never,
          title: { nl: 'De huiskamer', en: 'The living room' },
          ...{ isHosted: true, hasLeftQuickly: true },
        },
      ],
    },
    /^(Niemand heeft nu|Nobody has)/,
  ),
  'the duty of a colleague who is not here': dutyAs(
    { lead, offered: { name: 'Noor', isMe: true }, may: { ...duty.may, withdrawOffer: true } },
    /heeft Naast nu niet open|does not have Naast open/,
  ),
  'one’s own duty, to be offered to a colleague': dutyAs(
    {
      lead: { ...lead, isMe: true, isHere: true },
      colleagues: [{ id: 's'.repeat(22) as never, name: 'Sanne met een lange naam erbij' }],
      may: { ...duty.may, take: false, offer: true, end: true },
    },
    /^(Jij hebt de achterwacht|You have the duty)/,
  ),
};

export const alarmScreens: Screens = { ...forPeople, ...forTeam };
