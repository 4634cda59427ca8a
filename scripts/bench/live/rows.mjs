/**
 * What is measured; a row more is a line more.
 *
 * `crowd`: so many rooms, with so many members each (one is the host). `load`: either `senders` per room with `inFlight` messages
 * each, as fast as they are acknowledged; or `perSecond` in all, sent by members by turns. `goal`: what a figure may be, as a
 * ratio to bare Socket.IO in the same repetition; `plusFsync` allows one write to the disk besides.
 */
export const rows = [
  {
    name: '200 rooms × 10, saturated',
    crowd: { rooms: 200, members: 10 },
    load: { senders: 2, inFlight: 1 },
    seconds: 3,
    goal: { figure: 'perSecond', atLeast: 0.25 },
  },
  {
    name: '200 rooms × 10, 50 messages/s',
    crowd: { rooms: 200, members: 10 },
    load: { perSecond: 50 },
    seconds: 8,
    goal: { figure: 'p99', atMost: 4, plusFsync: true },
  },
  {
    name: '1 room × 100, one sender with 8 in flight',
    crowd: { rooms: 1, members: 100 },
    load: { senders: 1, inFlight: 8 },
    seconds: 3,
    goal: { figure: 'perSecond', atLeast: 1 },
  },
];
