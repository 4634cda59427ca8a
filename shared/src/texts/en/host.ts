import type { Texts } from '../shape.js';

export const host: Texts['host'] = {
  title: 'For the host',
  fold: 'Fold this message',
  unfold: 'Unfold this message',
  foldedForPeople: 'Folded: only hosts read this.',
  rest: 'Let {{name}} rest for a while',
  restHow: 'How long? {{name}} can go on reading.',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  restsUntil: 'rests until {{time}}',
  lift: 'Let {{name}} write again',
  opened: 'Open since {{time}}',
  closes: 'Closes at {{time}}; nobody new comes in during the last half hour',
  noEnd: 'Without a fixed end',
  seats_one: '{{count}} person inside',
  seats_other: '{{count}} people inside',
  kept: 'If you leave and there is no other host, writing pauses after 2 minutes and the room closes after 10.',
  door: {
    waiting_one: '{{count}} person waits at the door.',
    waiting_other: '{{count}} people wait at the door.',
    why: 'Many came shortly after each other from one network. A group, or one person. They come in by themselves, one by one.',
    letIn: 'Let everybody in',
    pause: 'Let nobody in for a while',
    paused: 'Nobody new comes in now. It says so outside, too.',
    resume: 'Open the door again',
  },
  free: {
    ask: 'Give {{name}}’s seat away',
    whyAway:
      '{{name}} is away. Their screen will say that you gave the seat away, and why. {{name}} can walk in again.',
    whyMany:
      'Do this when one person sits on several seats. {{name}} reads that you gave the seat away, and why, and can walk in again.',
    yes: 'Yes, give it away',
    no: 'No',
  },
  close: 'Close the room',
  closeTitle: 'Close the room?',
  closeText: 'Everybody sees a goodbye and where to turn now. For visitors the conversation is gone at once.',
  closeYes: 'Yes, close the room',
  closeNo: 'No, not yet',
};
