import type { Texts } from '../shape.js';

export const goodbye: Texts['goodbye'] = {
  leftTitle: 'Goodbye for now',
  leftText: 'You have left the room. You can come back whenever you like.',
  readingOver:
    'Reading quietly has ended. The host now wants only people who take part. You can take part too.',
  closedTitle: 'The room has closed',
  closed: {
    hosted: 'Thank you for today. Visitors now see where to find help. Take a moment for yourself too.',
    host: 'The host closed the room. Thank you for being here.',
    hours: 'The time is up. Thank you for being here.',
    noHost: 'There was no host for too long, so the room closed. Thank you for being here.',
    unknown: 'The room closed while you were away. Thank you for being here.',
  },
  reached:
    'As long as this page is open, you can go back to the room. The team sees that. After that we can no longer reach you. Do you want to come back later? Ask a question: you get nine words to come back with.',
  noWayBack:
    'The room is closed. Nobody can write to you here any more. Do you want to come back later? Ask a question: you get nine words to come back with.',
  codename: 'Ask a question',
  history: 'You can no longer read the conversation here.',
  lapsed: 'This still waited for a host and was not posted. You can copy it.',
  unsent: 'You didn’t send this. You can copy it.',
  where: 'What can you do now?',
  ask: 'Ask the team a question',
  later: 'Later',
  again: 'Back to this room',
  home: 'Go to the home page',
  team: 'To the team',
};
