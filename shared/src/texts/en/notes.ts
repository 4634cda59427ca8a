import type { Texts } from '../shape.js';

export const notes: Texts['notes'] = {
  title: 'Team notes',
  onlyTeam: 'not for the asker',
  never: 'The asker never sees this.',
  count_one: '{{count}} note',
  count_other: '{{count}} notes',
  me: 'you',
  label: 'Your note, only for the team',
  send: 'Send to the team',
  sending: 'One moment …',
};
