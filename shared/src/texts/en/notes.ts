import type { Texts } from '../shape.js';

export const notes: Texts['notes'] = {
  title: 'Thinking along',
  onlyTeam: 'Only for the team. The asker never sees this.',
  empty: 'Nobody has written anything here yet.',
  me: 'you',
  label: 'Your note, only for the team',
  send: 'Send to the team',
  sending: 'One moment …',
};
