import type { Texts } from '../shape.js';

export const home: Texts['home'] = {
  title: 'Talk with people who stand beside you',
  lead: 'Here you talk with people who are going through the same. You don’t need an account.',
  now: {
    night: 'Good night. It is {{time}}.',
    morning: 'Good morning. It is {{time}}.',
    afternoon: 'Good afternoon. It is {{time}}.',
    evening: 'Good evening. It is {{time}}.',
    open_one: '{{room}} is open',
    open_other: '{{count}} rooms are open now',
    openText_one: 'A host reads along. You can talk, or only read.',
    openText_other: 'A host reads along in each open room. You can talk, or only read.',
    noHost: 'No host right now',
    noHostText: 'Here’s what you can do.',
    /** After the room's name. */
    soon: 'can open {{moment}}, if a host is there.',
    noRooms: 'There are no rooms yet. We are still making them.',
    people_one: '{{count}} person inside',
    people_other: '{{count}} people inside',
    full: 'full now',
    stopped: 'almost over: the door is closed',
    paused: 'nobody can come in for a moment',
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
  roomsLater: 'When rooms open',
  when: {
    now: 'now',
    until: 'until {{time}}',
    waiting: 'when there’s a host',
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
