import type { Texts } from '../shape.js';

export const rooms: Texts['rooms'] = {
  status: { open: 'Open now', waiting: 'Waiting for a host', closed: 'Closed now' },
  hosts: 'Hosted by {{hosts}}',
  noHost: 'There is no host for a moment',
  people_one: '{{count}} of {{capacity}} seats taken',
  people_other: '{{count}} of {{capacity}} seats taken',
  full: 'Full: all {{capacity}} seats are taken',
  entryStopped: 'The door is shut: this session is nearly over',
  entryPaused: 'The host lets nobody in for a while',
  opens: 'Opens {{moment}}',
  noOpening: 'No next opening is planned yet',
  until: 'Until {{time}}',
  waiting: 'There is no host yet. As soon as there is one, the door opens.',
  weekly: 'Regular hours',
  unwatched: 'Nobody is reading along now.',
  unwatchedUntil: 'Nobody is reading along now. From {{moment}} somebody is.',
  unwatchedWaiting: 'Nobody is reading along yet. That starts when a host opens the room.',
  elsewhere: 'Need somebody now? Look at the lines that are open now.',
};
