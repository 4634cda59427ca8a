import type { Texts } from '../shape.js';

export const goodbye: Texts['goodbye'] = {
  leftTitle: 'Goodbye for now',
  leftText: 'You left quietly. Your seat is free again. You may come back whenever you like.',
  closedTitle: 'The room has closed',
  closed: {
    host: 'The host has closed the room. Thank you for being here.',
    hours: 'The time is up. Thank you for being here.',
    noHost: 'There was no host for too long, so the room closed. Thank you for being here.',
    unknown: 'The room closed while you were away. Thank you for being here.',
  },
  history: 'The conversation can no longer be read here.',
  unsent: 'You still typed this, but it was not sent. You can copy it.',
  where: 'Where to now?',
  whereText: 'If you would like to go on talking with somebody, these are the places.',
  otherRooms: 'Other rooms',
  noOther: 'No other rooms are open now.',
  again: 'Back to this room',
  home: 'To the start',
  team: 'To the team',
};
