import type { Texts } from '../shape.js';

export const door: Texts['door'] = {
  title: 'You are at the door',
  text: 'Many people want to come in at once. So it goes one by one. You need not do anything: you come in by yourself.',
  left: 'About {{time}} left',
  seconds: '{{count}} seconds',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  kept: 'Keep this page open. The host can let you in sooner, too.',
  stop: 'I would rather not wait',
  otherRooms: 'Look at the other rooms',
  shut: {
    full: {
      title: 'All seats are taken',
      text: 'You can wait here.',
      byItself: 'This page looks by itself whether a seat comes free.',
    },
    paused: {
      title: 'Nobody comes in for a while',
      text: 'The host has shut the door for new people. It is not because of you.',
      byItself: 'This page looks by itself whether the door opens again.',
    },
    stopped: {
      title: 'The door is shut',
      text: 'In the last half hour nobody new comes in. That gives peace to round things off.',
    },
  },
  cookies: {
    title: 'Your browser refuses our cookie.',
    text: 'Without that cookie we do not know that it is you, and cannot give you a seat. Allow cookies for this site and try again. It is a single one, our own. It follows you nowhere, and no longer works when your visit is over.',
  },
};
