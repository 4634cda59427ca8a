import { press, problemShows, type Screens } from './screen.js';

/** Public screens. */
export const publicScreens: Screens = {
  'the front page': { path: () => '/', status: 200, by: 'anybody' },
  'the front page, before anybody coordinates': { path: () => '/', status: 200, by: 'anybody', isBare: true },
  'breathing along': { path: () => '/breathe', status: 200, by: 'anybody' },
  'what is kept': { path: () => '/privacy', status: 200, by: 'anybody' },
  'the terms of use': { path: () => '/terms', status: 200, by: 'anybody' },
  'how accessible it is': { path: () => '/accessibility', status: 200, by: 'anybody' },
  'where to complain': { path: () => '/complaints', status: 200, by: 'anybody' },
  'without the nine words': { path: () => '/lost-words', status: 200, by: 'anybody' },
  'a page that is not there': { path: () => '/rooms/nergens/heen', status: 404, by: 'anybody' },
  'asking a question, before anybody coordinates': {
    path: () => '/ask',
    status: 200,
    by: 'anybody',
    isBare: true,
  },
  'asking a question': { path: () => '/ask', status: 200, by: 'anybody' },
  'a question that is not right yet': {
    path: () => '/ask',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /Verstuur mijn vraag|Send my question/);
      await problemShows(page);
    },
  },
  'coming back': { path: () => '/return', status: 200, by: 'anybody' },
  'coming back, mistyped': {
    path: () => '/return',
    status: 200,
    by: 'anybody',
    act: async (page, _language, { words }) => {
      await page.getByRole('textbox').fill(words.replace(/\w+/, 'anqer'));
      await press(page, /Open mijn vraag|Open my question/);
      await page.getByRole('alert').waitFor();
    },
  },
  'no question open in this browser': { path: () => '/mine', status: 200, by: 'anybody' },
};
