import type { Texts } from '../shape.js';

export const home: Texts['home'] = {
  title: 'Talk with people who stand beside you',
  lead: 'At Naast you talk with people who are going through the same. No account needed.',
  now: {
    night: 'It’s {{time}}.',
    morning: 'Good morning. It’s {{time}}.',
    afternoon: 'Good afternoon. It’s {{time}}.',
    evening: 'Good evening. It’s {{time}}.',
    open_one: '{{room}} is open',
    open_other: '{{count}} rooms are open now',
    hosts_one: 'A host is there with you.',
    hosts_other: '{{count}} hosts are there with you.',
    everyRoom: 'Each room has a host.',
    openText: 'You can talk, or just read.',
    noRoom: 'What you can do now',
    noRoomText: 'No room is open right now.',
    /** After the room's name. */
    soon: 'can open {{moment}}, if a host is there.',
    noRooms: 'There are no rooms yet. We are still making them.',
    people_one: '{{count}} person inside',
    people_other: '{{count}} people inside',
    full: 'full now',
    stopped: 'almost over: the door is closed',
    paused: 'door closed for now',
  },
  spreekuur: {
    title: 'A question for the team',
    readBy: 'Someone will read it by {{moment}}. You don’t need an account.',
    anyTime: 'Write whenever you like. You don’t need an account.',
    ask: 'Ask your question',
    asked: 'Already asked a question?',
    return: 'Come back to your question',
  },
  lines: 'Talk to someone now',
  rooms: 'All rooms',
  roomsLater: 'When can a room open?',
  when: {
    now: 'now',
    until: 'until {{time}}',
    waiting: 'when there’s a host',
    noTime: 'no fixed time',
    unplanned: 'not planned yet',
  },
  enter: 'Go in',
  look: 'See this room',
  how: {
    title: 'How Naast works',
    rooms: {
      title: 'A room',
      text: 'You talk with others, under a name that you choose. A host is there too: someone who has been through it.',
    },
    spreekuur: {
      title: 'A question',
      text: 'You write a question. People with experience and professionals write back. Nine words bring you back to your answer.',
    },
    you: {
      title: 'You choose',
      text: 'You can leave and come back without explaining. You don’t have to say who you are.',
    },
  },
  failed: 'We can’t show the rooms right now. It’s not your fault.',
};
