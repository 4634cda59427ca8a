import type { Texts } from '../shape.js';

export const home: Texts['home'] = {
  title: 'Talk with people who stand beside you',
  lead: 'Here you talk with people who are going through the same as you. You choose a name yourself. You don’t need an account.',
  host: 'Every open room has a host: someone who has been through something similar. You can talk or only read. You can leave and come back, without explaining.',
  spreekuur: {
    title: 'Ask a question',
    text: 'Write your question down, whenever you like. People with experience and professionals write back. You don’t need an account. With nine words you come back to your answer.',
    ask: 'Ask your question',
    return: 'Come back to your question',
    closed: 'You can ask a question once we have finished setting up.',
  },
  rooms: 'The rooms',
  watched_one: 'One room is open now. A host reads along there.',
  watched_other: '{{count}} rooms are open now. A host reads along in each.',
  enter: 'Go in',
  look: 'See this room',
  empty: {
    title: 'There are no rooms yet',
    text: 'We’re still setting up. You are welcome to come back later.',
  },
  failed: 'We can’t show the rooms right now. It is not your fault.',
};
