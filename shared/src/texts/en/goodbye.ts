import type { Texts } from '../shape.js';

export const goodbye: Texts['goodbye'] = {
  leftTitle: 'Goodbye for now',
  leftText: 'You have left the room. You can come back whenever you like.',
  closedTitle: 'The room has closed',
  closed: {
    host: 'The host closed the room. Thank you for being here.',
    hours: 'The time is up. Thank you for being here.',
    noHost: 'There was no host for too long, so the room closed. Thank you for being here.',
    unknown: 'The room closed while you were away. Thank you for being here.',
  },
  history: 'The conversation can no longer be read here.',
  unsent: 'You didn’t send this. You can copy it.',
  where: 'Where to now?',
  whereText: 'Would you like to keep talking to someone? You can do that here.',
  otherRooms: 'Other rooms',
  noOther: 'No other rooms are open now.',
  again: 'Back to this room',
  home: 'To the start',
  team: 'To the team',
};
