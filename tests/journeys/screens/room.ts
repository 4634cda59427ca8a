import { type Entry, roomRoutes } from '@naast/shared/contract/rooms';
import type { Page } from 'playwright-core';
import { bringsCookie } from '../../support/browser.js';
import { minutes } from '../../support/clock.js';
import { eventually } from '../../support/eventually.js';
import { press, problemShows, type Screens } from './screen.js';

let guests = 0;

/** A room from outside and inside. */
export const roomScreens: Screens = {
  'a room that is not there': { path: () => `/rooms/${'x'.repeat(22)}`, status: 404, by: 'anybody' },
  'a room that waits for a host': {
    path: ({ waitingRoom }) => `/rooms/${waitingRoom}`,
    status: 200,
    by: 'anybody',
  },
  'a room whose host is away': {
    path: ({ awayRoom }) => `/rooms/${awayRoom}`,
    status: 200,
    by: 'anybody',
    act: (page) => page.getByRole('heading', { name: /host is even weg|host has stepped away/ }).waitFor(),
  },
  'inside a room whose host is away, where writing rests': {
    path: ({ awayRoom }) => `/rooms/${awayRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page, _language, { naast, awayCookie }) => {
      await bringsCookie(page, naast.url, awayCookie);
      await page.reload();
      await page.getByRole('log').waitFor();
      await page
        .getByText(/Je kunt nu niet schrijven|You can’t write now/)
        .locator('visible=true')
        .first()
        .waitFor();
    },
  },
  'a room outside its hours': {
    path: ({ closedRoom }) => `/rooms/${closedRoom}`,
    status: 200,
    by: 'anybody',
  },
  'a full room': {
    path: ({ fullRoom }) => `/rooms/${fullRoom}`,
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await page.getByRole('heading', { name: /Alle plekken zijn bezet|All seats are taken/ }).waitFor();
      await page.getByText(/zie je dat hier vanzelf|page updates/).waitFor();
    },
  },
  'a full room, in which one can wait for a chair': {
    path: ({ rowRoom }) => `/rooms/${rowRoom}`,
    status: 200,
    by: 'anybody',
    act: (page) => page.getByText(/Jij komt daarachter|You come after them/).waitFor(),
  },
  'in the row of a full room': {
    path: ({ rowRoom }) => `/rooms/${rowRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await requestEntry(page);
      await page.getByRole('heading', { name: /^(Je staat in de rij|You are in the queue)$/ }).waitFor();
      await page
        .getByRole('link', { name: /De huiskamer|The living room/ })
        .first()
        .waitFor();
    },
  },
  'reading along unseen': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: readAlong,
  },
  'reading along unseen, with the form to take part': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await readAlong(page);
      await press(page, /^(Ik doe mee|I’ll take part)$/);
      await page
        .getByRole('button', { name: /^(Terug naar stil meelezen|Back to reading quietly)$/ })
        .waitFor();
    },
  },
  'a host inside, while people wait for a chair': {
    path: ({ rowRoom }) => `/rooms/${rowRoom}`,
    status: 200,
    by: 'Noor',
    act: (page) =>
      page
        .getByText(/op een plek\.|for a seat\./)
        .locator('visible=true')
        .first()
        .waitFor(),
  },
  'a room that nobody new comes into for a while': {
    path: ({ pausedRoom }) => `/rooms/${pausedRoom}`,
    status: 200,
    by: 'anybody',
    act: (page) =>
      page.getByRole('heading', { name: /kan nu even niemand bij|No one can come in right now/ }).waitFor(),
  },
  'waiting at the door': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await doorAnswers(page, { outcome: 'wait', waitMs: 60_000 });
      await requestEntry(page);
      await page.getByRole('timer').waitFor();
    },
  },
  'the door, in a browser that refuses cookies': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await doorAnswers(page, { outcome: 'again' });
      await requestEntry(page);
      await page
        .getByRole('alert')
        .getByText(/cookie/)
        .first()
        .waitFor();
    },
  },
  'inside, under a name with a number': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await requestEntry(page, 'Mila');
      await page
        .getByText(/Mila \d+/)
        .first()
        .waitFor();
      await page.getByRole('log').waitFor();
    },
  },
  'the door, after a host gave the chair away': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page, _language, { noor, sessionId }) => {
      await walkIn(page);
      const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
      const seat = seats.find(({ name }) => name === `Gast nummer ${guests}`);
      if (!seat) throw new Error('the guest has no seat');
      await noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId: seat.id } });
      await page.getByRole('main').getByText(/^Noor/).waitFor();
    },
  },
  'a host inside, while people wait at the door': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'Noor',
    act: async (page, _language, { naast, sessionId }) => {
      const since = naast.clock.now().getTime() - minutes(2);
      naast.app.stores.doors.receive(sessionId, 'another node', { waiting: 3, since });
      await page.reload();
      await page.getByRole('button', { name: /Laat iedereen binnen|Let everyone in/ }).waitFor();
      const people = page.getByRole('button', { name: /Wie is hier|Who is here/ });
      if (await people.isVisible()) await people.click();
      await doAboutFirst(page, /^Haal |^Remove /);
    },
  },
  'a host inside, who chooses why to hide a message': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      // The message may move away from the pointer until the talk has settled.
      await eventually(async () => {
        await page.mouse.move(0, 0);
        await page.locator('[data-said]').first().hover();
        await page
          .getByRole('button', { name: /^(Verberg bericht|Hide message)/ })
          .first()
          .click({ timeout: 1000 });
      });
      await page.getByRole('dialog', { name: /Waarom verberg|Why are you hiding/ }).waitFor();
    },
  },
  'a host inside, who chooses why to let a visitor rest': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('log').waitFor();
      const people = page.getByRole('button', { name: /Wie is hier|Who is here/ });
      if (await people.isVisible()) await people.click();
      await doAboutFirst(page, /schrijfpauze$|writing break$/);
      await page.getByRole('dialog').getByLabel('60', { exact: true }).check();
      await press(page, /^(Geef schrijfpauze|Give a writing break)$/);
      await page.getByText(/^(Kies een reden|Please choose a reason)/).waitFor();
    },
  },
  'the door of an open room, with a name that cannot be': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await page.getByRole('textbox').first().fill('a@b');
      await page.getByRole('textbox').first().press('Enter');
      await problemShows(page);
    },
  },
  'the door of an open room, with a drawn name': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /^(Geef me een naam|Give me a name)$/);
      await page.getByText(/^(Je naam is nu|Your name is now)/).waitFor({ state: 'attached' });
    },
  },
  'the door, with a number in how somebody is': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await page.getByRole('group', { name: /^(Of begin met|Or start with)$/ }).waitFor();
      await page.locator('[name=how]').fill('06 - 12 34 56 78');
      await requestEntry(page);
      await page.getByText(/^(Wil je dit delen|Do you want to share this)/).waitFor();
    },
  },
  'inside, changing how one is': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await page.locator('[name=how]').fill('moe, ik luister vooral vandaag');
      await walkIn(page);
      const people = page.getByRole('button', { name: /Wie is hier|Who is here/ });
      if (await people.isVisible()) await people.click();
      await press(page, /^(Pas aan hoe je erbij zit|Change how you are)$/);
    },
  },
  'the door of a room where nobody shares contact details': {
    path: ({ ruleRoom }) => `/rooms/${ruleRoom}`,
    status: 200,
    by: 'anybody',
    act: (page) => page.getByText(/^(Deel hier geen|Share no) contact/).waitFor(),
  },
  'inside a room that refuses contact details': {
    path: ({ ruleRoom }) => `/rooms/${ruleRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await walkIn(page);
      await page.getByRole('textbox').last().fill('06 - 12 34 56 78, wilg@example.nl');
      await press(page, /^(Versturen|Send)$/);
      await page.getByText(/^(In deze ruimte mag dit niet|This is not allowed in this room)/).waitFor();
    },
  },
  'inside the room': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: walkIn,
  },
  'inside the room, where the server has too many connections': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page) => {
      await page.routeWebSocket(/\/socket\.io\//, (socket) => socket.close());
      const refusal = { status: 403, json: { code: 4, message: 'tooManyConnections' } };
      await page.route(/\/socket\.io\//, (route) => route.fulfill(refusal));
      // WebSockets can be intercepted in a new page only.
      await page.reload();
      await requestEntry(page);
      await page.getByText(/krijgt nu geen verbinding|can’t connect right now/).waitFor();
      // Another page may use the seat: leaving here must not free it.
      await page
        .getByRole('main')
        .getByRole('link', { name: /^(Naar het begin|Go to the home page)$/ })
        .waitFor();
    },
  },
};

/** Without a name. */
async function readAlong(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /huisregels|house rules/i }).check();
  await page.getByRole('button', { name: /^(Lees eerst stil mee|Read quietly first)$/ }).click();
  await page
    .getByText(/^(Je leest stil mee\.|You are reading quietly\.)/)
    .first()
    .waitFor();
  await page.getByRole('log').waitFor();
}

/** Enters under a free name. */
export async function walkIn(page: Page): Promise<void> {
  await requestEntry(page);
  await page.getByRole('log').waitFor();
}

export async function requestEntry(page: Page, name = `Gast nummer ${++guests}`): Promise<void> {
  await page.getByRole('textbox').first().fill(name);
  await page.getByRole('checkbox', { name: /huisregels|house rules/i }).check();
  await page
    .getByRole('button', { name: /^(Ga naar binnen|Go in|Ga in de rij staan|Join the queue)$/ })
    .click();
}

/** Opens the menu of the first visitor in the list. */
async function doAboutFirst(page: Page, what: RegExp): Promise<void> {
  await press(page, /^(Wat je kunt doen|What you can do)/);
  await page.getByRole('menuitem', { name: what }).click();
}

export async function doorAnswers(page: Page, entry: Entry): Promise<void> {
  await page.route(/\/enter$/, (route) => route.fulfill({ json: entry }));
}
