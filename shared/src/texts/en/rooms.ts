import type { Texts } from '../shape.js';

export const rooms: Texts['rooms'] = {
  status: { open: 'Open now', hostAway: 'Host away', waiting: 'No host now', closed: 'Closed now' },
  hosts: 'Hosted by {{hosts}}',
  noHost: 'There is no host for a moment. Until one is back, nobody new comes in.',
  people_one: '{{count}} of {{capacity}} seats taken',
  people_other: '{{count}} of {{capacity}} seats taken',
  full: 'Full: all {{capacity}} seats are taken',
  entryStopped: 'The door is shut: this session is nearly over',
  entryPaused: 'The host lets nobody in for a while',
  opens: 'The next hours begin {{moment}}',
  noOpening: 'No next opening is planned yet',
  until: 'Until {{time}}',
  waiting: 'There is no host yet. As soon as there is one, the door opens.',
  weekly: 'Regular hours',
  /** Hours are when it can open; only a host makes it so. */
  withHost: 'In these hours the door opens when there is a host.',
  unwatched: {
    hostAway: 'Nobody is reading along here now. The host is away for a moment.',
    waiting: 'Nobody is reading along here now. That starts when a host opens the room.',
    closed: 'Nobody is reading along here now. That starts {{moment}} at the earliest.',
    unplanned: 'Nobody is reading along here now.',
  },
  elsewhere: 'Need somebody now? Look at the lines that are open now.',
};
