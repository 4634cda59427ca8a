import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { press, type Screens, unfoldAll } from './screen.js';

/** Within the page, which then asks what the server would have rendered. */
const toTheFirstPage = (page: Page) => page.getByRole('link', { name: 'Start', exact: true }).click();

/** The first page, questions and the logbook, for the team. */
export const teamScreens: Screens = {
  'the first page of a host': {
    path: () => '/team',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('heading', { name: /^(Eerst dit|This first)$/ }).waitFor();
      await page.getByRole('heading', { name: /^(Van jou|Yours)$/ }).waitFor();
    },
  },
  'the first page of a consultant': { path: () => '/team', status: 200, by: 'Ruben' },
  'the first page of a coordinator': {
    path: () => '/team',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await page.getByRole('link', { name: /storingen in Naast|faults in Naast/ }).waitFor();
      await page
        .getByText(/Je ziet het alleen|You can only see this/)
        .first()
        .waitFor();
    },
  },
  'the first page, nothing waits': {
    path: () => '/team/people',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page) => {
      await page.route('**/api/desk', (route) => route.fulfill({ json: { rows: [] } }));
      await toTheFirstPage(page);
      await page.getByRole('heading', { name: /^(Er wacht nu niets|Nothing is waiting now)$/ }).waitFor();
    },
  },
  'the first page, which does not come': {
    path: () => '/team/people',
    status: 200,
    by: 'Noor',
    spoilsPage: true,
    act: async (page) => {
      await page.route('**/api/desk', (route) =>
        route.fulfill({ status: 503, json: { error: { code: 'storeUnavailable' } } }),
      );
      await toTheFirstPage(page);
      await page.getByRole('button', { name: /^(Probeer het opnieuw|Try again)$/ }).waitFor();
    },
  },
  'the questions, for somebody who is not signed in': {
    path: () => '/team/questions',
    status: 200,
    by: 'anybody',
  },
  'the questions': { path: () => '/team/questions', status: 200, by: 'Noor' },
  'a part of the questions, and one for half an hour': {
    path: () => '/team/questions',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByText(/^(Laat minder zien|Show less)$/).click();
      await page.locator('select[name="part"]').selectOption('forMe');
      await press(page, /^(Ik heb 30 minuten|I have 30 minutes)$/);
      await page
        .getByRole('link', { name: /^(Lees deze vraag|Read this question)$/ })
        .first()
        .waitFor();
    },
  },
  'a part of the questions in which there is none': {
    path: () => '/team/questions/answered',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByText(/^(Laat minder zien|Show less)$/).click();
      await page.locator('select[name="part"]').selectOption('waitsForAsker');
      await page.getByText(/Hier is nu geen vraag bij|No question fits/).waitFor();
    },
  },
  'the answered questions, none yet': { path: () => '/team/questions/answered', status: 200, by: 'Noor' },
  'a question on the desk': {
    path: ({ threadId }) => `/team/questions/${threadId}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByText('Onder ons.').waitFor();
      await unfoldAll(page);
    },
  },
  'a question on the desk, read in as urgent, with whom to call': {
    path: ({ urgentId }) => `/team/questions/${urgentId}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByText(/Dringend\? Wie je belt|Urgent\? Who to call/).waitFor();
      await page.getByRole('link', { name: '06 1234 5678' }).waitFor();
    },
  },
  'the questions, for a coordinator, who reads no words': {
    path: () => '/team/questions',
    status: 200,
    by: 'Bo',
    act: (page) =>
      page.getByText(/lezen alleen de mensen die antwoorden|Only the people who answer/).waitFor(),
  },
  'a question’s address, for a coordinator': {
    path: ({ threadId }) => `/team/questions/${threadId}`,
    status: 403,
    by: 'Bo',
    act: async (page) => {
      await page
        .getByRole('heading', { level: 1, name: /niet voor jou om te lezen|not for you to read/ })
        .waitFor();
      const again = page.getByRole('button', { name: /^(Probeer het opnieuw|Try again)$/ });
      if ((await again.count()) > 0) throw new Error('another try cannot help here');
    },
  },
  'the questions that were set aside': {
    path: () => '/team/questions/aside',
    status: 200,
    by: 'Noor',
    act: (page) =>
      page
        .getByRole('button', { name: /Zet terug|Put back/ })
        .first()
        .waitFor(),
  },
  'a question on the desk, set aside': {
    path: ({ asideId }) => `/team/questions/${asideId}`,
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByText(/Deze vraag is opzij gezet|This question was set aside/).waitFor();
      await unfoldAll(page);
    },
  },
  'tidying up, for a host': {
    path: () => '/team/questions/tidy',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      // Any but the one set aside: questions with equal promises have no defined order.
      const alike = page
        .getByRole('listitem')
        .filter({ hasText: 'lampen, morgen ook', hasNotText: 'stoelen' });
      await alike.first().getByRole('checkbox').check();
      await page.getByRole('button', { name: /helemaal gelijk|exactly the same/ }).waitFor();
      await page.getByLabel(/^(Waarom|Why)\?$/).selectOption('twice');
      await page
        .getByText(/De vraagsteller leest|The asker reads/)
        .last()
        .waitFor();
    },
  },
  'tidying up, without a reason': {
    path: () => '/team/questions/tidy',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('main').getByRole('checkbox').first().check();
      await page.getByRole('button', { name: /Zet 1 opzij|Set 1 aside/ }).click();
      await page.getByRole('main').getByRole('alert').waitFor();
    },
  },
  'tidying up, done': {
    path: () => '/team/questions/tidy',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('main').getByRole('checkbox').first().check();
      await page.getByLabel(/^(Waarom|Why)\?$/).selectOption('twice');
      await page.getByRole('button', { name: /Zet 1 opzij|Set 1 aside/ }).click();
      await page.getByRole('button', { name: /Zet hem terug|Put it back/ }).waitFor();
    },
  },
  'tidying up, for who does not read in': {
    path: () => '/team/questions/tidy',
    status: 403,
    by: 'Bo',
    act: (page) => page.getByRole('heading', { level: 1, name: /^(Alleen hosts|Only hosts)/ }).waitFor(),
  },
  'a question that is no longer there': {
    path: () => `/team/questions/${'x'.repeat(22)}`,
    status: 404,
    by: 'Noor',
  },
  'the log, for somebody who is not signed in': { path: () => '/team/log', status: 200, by: 'anybody' },
  'the log, for a host': {
    path: () => '/team/log',
    status: 403,
    by: 'Noor',
    act: async (page) => {
      await page.getByRole('heading', { level: 1, name: /^(Alleen|Only) co/ }).waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Ruben' }).count()).toBe(0);
    },
  },
  'the log': {
    path: () => '/team',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await page.getByRole('link', { name: /^(Logboek|Log)$/ }).click();
      await page.getByText(/Deze maand klopt|This month checks out/).waitFor();
      // The newest entries: which ones depends on the screens before.
      await page.getByRole('listitem').filter({ hasText: /Noor/ }).first().waitFor();
    },
  },
  'the log, a month without entries': {
    path: () => '/team/log/2020-01',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await page.getByRole('heading', { name: /januari 2020|January 2020/ }).waitFor();
      await page.getByRole('heading', { name: /Nog niets|Nothing yet/ }).waitFor();
    },
  },
};
