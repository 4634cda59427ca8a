import type { Texts } from '../shape.js';

export const door: Texts['door'] = {
  ajar: {
    first: 'A host reads your first message. After that others see it.',
    all: 'A host reads each message. After that others see it.',
    noLinks: 'Do you share a link as a new visitor? Then a host reads your message first.',
  },
  title: 'You are at the door',
  text: 'Many people are coming in at the same time. Everyone goes in one by one. You don’t have to do anything.',
  left: 'About {{time}} left',
  seconds: '{{count}} seconds',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  kept: 'Keep this page open. The host can also let you in sooner.',
  stop: 'I don’t want to wait',
  otherRooms: 'See the other rooms',
  shut: {
    full: {
      title: 'All seats are taken',
      text: 'The queue is full, too. You can wait here.',
      byItself: 'This page updates when there is a place.',
    },
    paused: {
      title: 'No one can come in right now',
      text: 'The host is not letting new people in for a while. It’s not your fault. You can wait here.',
      byItself: 'This page updates when the door opens again.',
    },
    stopped: {
      title: 'The door is closed',
      text: 'The door closes for the last half hour, so everyone can finish in peace.',
    },
  },
};
