import type { Page } from 'playwright-core';
import { problemShows, type Screens } from './screen.js';

let guests = 0;

/** A room from outside and inside. */
export const roomScreens: Screens = {
  'a room that is not there': { path: () => `/rooms/${'x'.repeat(22)}`, status: 404, by: 'anybody' },
  'a room that waits for a host': {
    path: ({ waitingRoom }) => `/rooms/${waitingRoom}`,
    status: 200,
    by: 'anybody',
  },
  'a room outside its hours': {
    path: ({ closedRoom }) => `/rooms/${closedRoom}`,
    status: 200,
    by: 'anybody',
  },
  'a full room': { path: ({ fullRoom }) => `/rooms/${fullRoom}`, status: 200, by: 'anybody' },
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
  'inside the room': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: walkIn,
  },
  'inside the room, where there is no place for one more line': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await page.routeWebSocket(/\/socket\.io\//, (line) => line.close());
      const refusal = { status: 403, json: { code: 4, message: 'tooManyConnections' } };
      await page.route(/\/socket\.io\//, (route) => route.fulfill(refusal));
      await entersBy(page);
      await page.getByText(/krijgt nu geen verbinding|cannot connect right now/).waitFor();
    },
  },
};

/** Under a name that nobody has yet. */
export async function walkIn(page: Page): Promise<void> {
  await entersBy(page);
  await page.getByRole('log').waitFor();
}

async function entersBy(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill(`Gast nummer ${++guests}`);
  await page.getByRole('checkbox', { name: /huisregels|house rules/i }).check();
  await page.getByRole('button', { name: /Binnenlopen|come in|walk in|enter/i }).click();
}
