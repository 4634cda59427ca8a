import type { Texts } from '../shape.js';

export const notes: Texts['notes'] = {
  title: 'Thinking along',
  onlyTeam: 'team only',
  never: 'The asker never sees this.',
  count_one: '{{count}} note',
  count_other: '{{count}} notes',
  me: 'you',
  label: 'Your note, only for the team',
  send: 'Send to the team',
  sending: 'One moment …',
};
