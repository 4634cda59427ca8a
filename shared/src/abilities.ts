/** Everything that somebody may or may not do. Each route and command declares one; each has its line in a policy. */
export const abilities = [
  'organisation.read',
  'self.read',
  'signIn.start',
  'signIn.end',
  'room.list',
  'room.read',
  'room.open',
  'room.see',
  'room.enter',
  'room.host',
  'room.leave',
  'room.follow',
  'room.post',
  'room.type',
  'room.fold',
  'room.rest',
  'room.close',
] as const;
export type Ability = (typeof abilities)[number];
