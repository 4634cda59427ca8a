import type { ClosedRooms, ReviewedMessage, ReviewView } from '@naast/shared/contract/reviews';
import { roomRoutes } from '@naast/shared/contract/rooms';
import type { Page } from 'playwright-core';
import { walkIn } from './room.js';
import { press, problemShows, type Screen, type Screens, unfoldAll } from './screen.js';

const id = (letter: string) => letter.repeat(22) as never;
const title = {
  nl: 'Een ruimte met een lange naam erbij',
  en: 'A room with a long name to it',
};
const room: ReviewView['room'] = {
  id: id('s'),
  title,
  openedAt: '2026-11-21T17:00:00.000Z',
  closedAt: '2026-11-21T18:30:00.000Z',
  keptUntil: '2026-11-23T17:30:00.000Z',
};
const closed: ClosedRooms = {
  rooms: [room, { ...room, id: id('t') }],
  reviews: [
    {
      ...{ name: 'Sanne met een lange naam', isMe: false, title, openedAt: room.openedAt },
      at: '2026-11-21T17:00:00.000Z',
      reason: 'Er kwam een klacht. '.repeat(10) + 'r'.repeat(80),
    },
    {
      ...{ name: 'Noor', isMe: true, title: null, openedAt: null },
      at: '2026-11-20T17:00:00.000Z',
      reason: 'Een collega vroeg het.',
    },
  ],
  may: { open: true },
};
const review: ReviewView = { id: id('v'), room, until: '2026-11-22T19:00:00.000Z' };

const said: ReviewedMessage = {
  seq: 2,
  by: { name: 'Mila', role: 'person' },
  sentAt: '2026-11-21T17:05:00.000Z',
  text: 'Een heel lang woord: ' + 'a'.repeat(120),
  isEdited: true,
  hidden: null,
  replyTo: null,
  contentNote: 'death',
  reactions: 2,
};
const messages: ReviewedMessage[] = [
  said,
  { ...said, seq: 3, by: { name: 'Noor', role: 'host' }, replyTo: 2, contentNote: null },
  { ...said, seq: 4, text: null, replyTo: 1, reactions: 0 },
  { ...said, seq: 5, hidden: { by: 'Noor', why: 'method' }, replyTo: 4 },
  { ...said, seq: 6, hidden: { by: null, why: null }, replyTo: 5 },
];

async function hears(page: Page, view: ClosedRooms): Promise<void> {
  await page.route('**/api/closed-rooms', (route) => route.fulfill({ json: view }));
  await page.reload();
}

const closedRooms = (view: Partial<ClosedRooms>, act: (page: Page) => Promise<unknown>): Screen => ({
  path: () => '/team/closed-rooms',
  status: 200,
  by: 'Noor',
  spoilsPage: true,
  act: async (page) => {
    await hears(page, { ...closed, ...view });
    await act(page);
  },
});

const beginsToRead = async (page: Page) => {
  await press(page, /^(Lees na|Read back)/);
  await page.getByRole('heading', { name: /^(Voor je naleest|Before you read back)$/ }).waitFor();
};

async function reads(page: Page): Promise<void> {
  await page.route('**/api/closed-rooms/*/review', (route) => route.fulfill({ json: review }));
  await page.route(/\/api\/reviews\/v+$/, (route) => route.fulfill({ json: review }));
  await page.route(/\/api\/reviews\/v+\/messages/, (route) =>
    route.fulfill({ json: { messages, complete: false } }),
  );
  await beginsToRead(page);
  await page.locator('main [name="reason"]').fill('Er kwam een klacht.');
  await press(page, /^(Ga lezen|Start reading)$/);
  await page.getByRole('heading', { name: /^(Wat er gezegd is|What was said)$/ }).waitFor();
  await unfoldAll(page);
}

const counts = (yes: number) => ({ yes, some: 4, no: 3, unsure: 0 });
/** Reached from the first page: what the server rendered itself is not read again within seconds. */
const lookbacks = (rooms: object[], says: RegExp): Screen => ({
  path: () => '/team',
  status: 200,
  by: 'Noor',
  spoilsPage: true,
  act: async (page) => {
    await page.route('**/api/lookbacks', (route) => route.fulfill({ json: { rooms } }));
    await page.locator('main a[href$="/team/lookbacks"]').click();
    await page.getByText(says).locator('visible=true').first().waitFor();
  },
});

/** The goodbye of a visitor who left the open room. */
const left = (act: (page: Page) => Promise<unknown>): Screen => ({
  path: ({ openRoom }) => `/rooms/${openRoom}`,
  status: 200,
  by: 'somebody',
  spoilsPage: true,
  act: async (page, _language, { noor, sessionId }) => {
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    for (const { id: seatId, name, presence } of seats)
      if (name.startsWith('Gast nummer') && presence !== 'left')
        await noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId } });
    await page.reload();
    await walkIn(page);
    await page
      .getByRole('button', { name: /^(Weggaan|Leave)$/ })
      .locator('visible=true')
      .first()
      .click();
    await page.getByRole('heading', { name: /^(Tot ziens|Goodbye)/ }).waitFor();
    await act(page);
  },
});

/** After a room: the look-back, and reading a closed one back. */
export const afterCloseScreens: Screens = {
  'goodbye, with a question that nobody has to answer': left((page) =>
    page.getByRole('button', { name: /^(Sla over|Skip)$/ }).waitFor(),
  ),
  'goodbye, where the answer counted': left(async (page) => {
    await press(page, /^(Een beetje|A little)$/);
    await page.getByText(/^(Dank je voor je antwoord|Thank you for your answer)/).waitFor();
  }),
  'goodbye, where the answer did not arrive': left(async (page) => {
    await page.route('**/lookback', (route) => route.abort());
    await press(page, /^(Een beetje|A little)$/);
    await page.getByRole('alert').first().waitFor();
  }),
  'closed rooms, for who has the duty': closedRooms({}, (page) =>
    page
      .getByRole('button', { name: /^(Lees na|Read back)/ })
      .first()
      .waitFor(),
  ),
  'closed rooms, for who does not have the duty': closedRooms({ may: { open: false } }, (page) =>
    page.getByText(/^(Alleen wie nu de achterwacht|Only the person on duty)/).waitFor(),
  ),
  'closed rooms, when there are none': closedRooms({ rooms: [], reviews: [] }, (page) =>
    page.getByRole('heading', { name: /^(Nu is er niets bewaard|Nothing is kept now)$/ }).waitFor(),
  ),
  'closed rooms, for somebody who is not signed in': {
    path: () => '/team/closed-rooms',
    status: 200,
    by: 'anybody',
  },
  'before reading a closed room back, without a reason': closedRooms({}, async (page) => {
    await beginsToRead(page);
    await press(page, /^(Ga lezen|Start reading)$/);
    await problemShows(page);
  }),
  'reading a closed room back': closedRooms({}, reads),
  'reading a closed room back, which has stopped': closedRooms({}, async (page) => {
    await reads(page);
    await page.route(/\/api\/reviews\/v+$/, (route) => route.fulfill({ json: {} }));
    await press(page, /^(Stop met lezen|Stop reading)$/);
    await page
      .getByRole('heading', { name: /^(Het nalezen is gestopt|Reading back has stopped)$/ })
      .waitFor();
  }),
  'what visitors answered after rooms': lookbacks(
    [
      {
        ...{ id: id('r'), title },
        quarters: [
          { year: 2026, quarter: 4, counts: counts(20) },
          { year: 2026, quarter: 3, counts: counts(1234) },
        ],
      },
      { id: id('s'), title: null, quarters: [{ year: 2026, quarter: 4, counts: counts(3) }] },
      { id: id('t'), title, quarters: [] },
    ],
    /1[.,]?234/,
  ),
  'what visitors answered, when there are no rooms': lookbacks(
    [],
    /^(Er zijn nog geen ruimtes|There are no rooms)/,
  ),
  'what visitors answered, for somebody who is not signed in': {
    path: () => '/team/lookbacks',
    status: 200,
    by: 'anybody',
  },
};
