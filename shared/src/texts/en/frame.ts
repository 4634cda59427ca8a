import type { Texts } from '../shape.js';

export const frame: Texts['frame'] = {
  skip: 'To the content',
  quickExit: 'Leave quickly',
  quickExitHint: 'Leaves this site at once and opens the weather forecast. On a keyboard: Shift three times.',
  home: 'Naast, to the start',
  language: 'Language',
  privacy: 'What we keep',
  team: 'For the team',
  footer: 'Naast is free software, made for peers. No adverts, no tracking.',
  close: 'Close',
  loading: 'One moment …',
  ratherNot: 'No, rather not',
  retry: 'Try again',
  offline: 'Your connection is gone. We keep looking whether it is back.',
  withoutScript:
    'JavaScript is off in this browser. Reading, calling and leaving work as usual. To talk in a room or to sign in, JavaScript is needed.',
  asServed:
    'This page works in the plain way here: this browser is somewhat older, or something did not arrive well. Reading, calling, leaving, asking a question and coming back work as usual. To talk in a room or to sign in, a newer browser is needed. Sometimes loading the page again helps.',
  byHand: 'Load the page again now and then. That shows whether anything has changed.',
  error: {
    title: 'Something goes wrong here',
    text: 'It is not your fault. Please try again in a moment. Do you need somebody now? Then you can turn to these.',
  },
  notFound: {
    title: 'This page is not here',
    text: 'Perhaps the room has moved, or the address is not quite right. These things happen.',
    home: 'To the start',
  },
};
