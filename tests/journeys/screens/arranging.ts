import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { rearranges } from '../../support/arranging.js';
import { fill, press, problemShows, type Screens } from './screen.js';

const make = /^(Maak deze ruimte|Make this room)$/;
const save = /^(Bewaar|Save)$/;
let others = 0;

/** Chooses so in the ⋯ menu of the first room there. */
async function removes(among: Locator): Promise<void> {
  await among
    .getByRole('button', { name: /^(Meer over|More about) / })
    .first()
    .click();
  await among.getByRole('menuitem', { name: /^(Haal weg|Remove)$/ }).click();
}

/** What a coordinator does with the rooms, and what visitors see of a pause. */
export const arrangingScreens: Screens = {
  'the rooms, in their order': {
    path: () => '/team/rooms',
    status: 200,
    by: 'Bo',
    act: async (page) =>
      expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(4),
  },
  'the rooms, for somebody who is not signed in': { path: () => '/team/rooms', status: 200, by: 'anybody' },
  'the rooms, for a host': {
    path: () => '/team/rooms',
    status: 200,
    by: 'Noor',
    act: (page) =>
      page.getByRole('heading', { level: 1, name: /^(Alleen coördinatoren|Only coordinators)/ }).waitFor(),
  },
  'the rooms, before one is removed': {
    path: () => '/team/rooms',
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await removes(page.locator('main'));
      await page.getByRole('dialog').waitFor();
    },
  },
  'the rooms, where one is open and cannot be removed': {
    path: () => '/team/rooms',
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      const open = page.getByRole('listitem').filter({ hasText: /Nu open|Open now/ });
      await removes(open);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^(Haal weg|Remove)$/ }).click();
      await dialog.getByRole('alert').waitFor();
    },
  },
  'a new room': { path: () => '/team/rooms/new', status: 200, by: 'Bo' },
  'a new room, without a name and with times that overlap': {
    path: () => '/team/rooms/new',
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { 'from.1.0': '09:00', 'to.1.0': '11:00' });
      await page.getByRole('button', { name: /^(Nog een tijd|Another time) / }).click();
      await fill(page, { 'from.1.1': '10:00', 'to.1.1': '12:00', 'from.2.0': '12:00', 'to.2.0': '11:00' });
      await press(page, make);
      await problemShows(page);
    },
  },
  'a room, its texts and hours': {
    path: ({ waitingRoom }) => `/team/rooms/${waitingRoom}`,
    status: 200,
    by: 'Bo',
  },
  'a room, without a description': {
    path: ({ waitingRoom }) => `/team/rooms/${waitingRoom}`,
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { 'description.en': '' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'a room, changed by a colleague while somebody types': {
    path: ({ outOfUseRoom }) => `/team/rooms/${outOfUseRoom}`,
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page, _language, { bo, outOfUseRoom }) => {
      await fill(page, { 'title.nl': 'Ik typ nog' });
      const text = `Even niet (${++others})`;
      await rearranges(bo, outOfUseRoom, { description: { nl: text, en: text } });
      await page.getByRole('main').getByRole('alert').waitFor();
    },
  },
  'a room that is not there, for a coordinator': {
    path: () => `/team/rooms/${'x'.repeat(22)}`,
    status: 404,
    by: 'Bo',
  },
  'a paused room, from outside': {
    path: ({ outOfUseRoom }) => `/rooms/${outOfUseRoom}`,
    status: 200,
    by: 'anybody',
    act: (page) =>
      page
        .getByText(/gaat voorlopig niet open|will not open for now/)
        .first()
        .waitFor(),
  },
};
