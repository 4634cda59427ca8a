import type { Texts } from '../shape.js';

export const rooms: Texts['rooms'] = {
  status: { open: 'Open now', hostAway: 'Host away', waiting: 'No host now', closed: 'Closed now' },
  /** Outside never who: see `RoomView`. */
  hosts_one: 'A host is there',
  hosts_other: '{{count}} hosts are there',
  people_one: '{{count}} of {{capacity}} seats taken',
  people_other: '{{count}} of {{capacity}} seats taken',
  nobody: 'no visitors yet',
  full: 'Full: all {{capacity}} seats are taken',
  inRow_one: '{{count}} person waits for a seat',
  inRow_other: '{{count}} people wait for a seat',
  entryStopped: 'The door is closed: the room closes soon',
  entryPaused: 'The host is letting no one in for a while',
  opens: 'Can open again from {{moment}}',
  noOpening: 'No next time is planned yet',
  paused: 'This room will not open for now',
  until: 'Until {{time}}',
  weekly: 'When the room can open',
  /** Hours are when it can open; only a host makes it so. */
  withHost: 'A host can open the room at these times.',
  unwatched: {
    hostAway: 'No one is reading here right now. The host has stepped away.',
    waiting: 'No one is reading here right now. That starts when a host opens the room.',
    closed: 'No one is reading here right now. That can start again from {{moment}}.',
    unplanned: 'No one is reading here right now.',
  },
  noContact: 'Share no contact details here. You can name helplines.',
  elsewhere: 'Need someone now? See the helplines.',
  joinAsHost: 'Go in as a host',
};
