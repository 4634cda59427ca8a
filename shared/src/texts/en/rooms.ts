import type { Texts } from '../shape.js';

export const rooms: Texts['rooms'] = {
  status: { open: 'Open now', hostAway: 'Host away', waiting: 'No host now', closed: 'Closed now' },
  hosts: 'Hosted by {{hosts}}',
  noHost: 'The host has stepped away. Nobody new can come in until then.',
  people_one: '{{count}} of {{capacity}} seats taken',
  people_other: '{{count}} of {{capacity}} seats taken',
  full: 'Full: all {{capacity}} seats are taken',
  entryStopped: 'The door is closed: the room closes soon',
  entryPaused: 'The host lets nobody in for a while',
  opens: 'Can open again from {{moment}}',
  noOpening: 'No next time is planned yet',
  until: 'Until {{time}}',
  waiting: 'There is no host yet. As soon as there is one, the door opens.',
  weekly: 'Regular hours',
  /** Hours are when it can open; only a host makes it so. */
  withHost: 'In these hours the door opens when there is a host.',
  unwatched: {
    hostAway: 'Nobody is reading along here now. The host has stepped away.',
    waiting: 'Nobody is reading along here now. That starts when a host opens the room.',
    closed: 'Nobody is reading along here now. That can start again from {{moment}}.',
    unplanned: 'Nobody is reading along here now.',
  },
  elsewhere: 'Need someone now? See which helplines are open now.',
  joinAsHost: 'Go in as a host',
};
