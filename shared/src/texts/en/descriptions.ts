import type { Texts } from '../shape.js';

export const descriptions: Texts['descriptions'] = {
  home: 'Talk online with people who stand beside you, or ask a question. You don’t need an account.',
  room: 'A room to talk with others. See when it is open.',
  ask: 'Ask a question without an account. People with experience and professionals write back.',
  return: 'Come back to a question and its answers with nine words.',
  breathe: 'Breathe along for a few minutes, on a quiet page.',
  privacy: 'What we keep, for how long, and who can read it.',
  terms: 'What we agree on when you use this place.',
  accessibility: 'How well everyone can use this site.',
  complaints: 'Where you can go with a complaint, also outside the team.',
  lostWords: 'What you can do when you have lost your nine words.',
  member: 'You may have an account, but you don’t have to. Sign in here or make one.',
  notice: 'Report it when a page has something that the law forbids. Anyone can, without an account.',
};
