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
    noHost: 'No host is here now. You can still do this.',
    noHostText: 'You don’t have to wait. Choose what suits you now.',
    noRooms: 'There are no rooms yet. We are still making them.',
    people_one: '{{count}} person inside',
    people_other: '{{count}} people inside',
    full: 'full now',
    stopped: 'almost over: the door is closed',
    paused: 'nobody can come in for a moment',
  },
  spreekuur: {
    write: 'Write your question',
    readBy: 'Someone will read it by {{moment}}. You don’t need an account.',
    anyTime: 'Write whenever you like. You don’t need an account.',
    ask: 'Ask your question',
    return: 'Come back to your question',
    closed: 'You can ask questions once we are set up.',
  },
  rooms: 'All rooms',
  roomsLater: 'When a host is here again',
  when: {
    now: 'now',
    until: 'until {{time}}',
    waiting: 'when a host comes',
    unplanned: 'not planned yet',
  },
  enter: 'Go in',
  look: 'See this room',
  how: {
    title: 'How Naast works',
    rooms: {
      title: 'A room',
      text: 'You talk with others, under a name that you choose. A host reads along, and has been there too.',
    },
    spreekuur: {
      title: 'Asking a question',
      text: 'You write a question. People with experience and professionals write back. Nine words bring you back to your answer.',
    },
    you: {
      title: 'You choose',
      text: 'You can leave and come back without explaining. You don’t have to say who you are.',
    },
  },
  failed: 'We can’t show the rooms right now. It is not your fault.',
};
