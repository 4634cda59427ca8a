import type { Texts } from '../shape.js';

/** What a page is called where people choose one. */
export const publicPages: Texts['publicPages'] = {
  home: 'Front page',
  ask: 'Ask your question',
  privacy: 'What we keep',
  terms: 'Terms of use',
  accessibility: 'Accessibility',
  complaints: 'Complaints',
  lostWords: 'Lost your nine words?',
};
