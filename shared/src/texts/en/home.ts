import type { Texts } from '../shape.js';

export const home: Texts['home'] = {
  title: 'Talk with people who stand beside you',
  lead: 'Here you talk with people who go through something like your own story. You walk into a room under a name that you choose. You need no account.',
  host: 'Every open room has a host who has been there too. You may talk or only read. You may leave and come back, without explaining.',
  spreekuur: {
    title: 'The spreekuur',
    text: 'Write down your question, whenever you like. People who have been through something like it and professionals write back. Without an account; with a codename you read your answer.',
    ask: 'Ask your question',
    return: 'Come back to your question',
    closed: 'The spreekuur opens once this place is set up.',
  },
  rooms: 'The rooms',
  watched_one: 'One room is open now. A host reads along there.',
  watched_other: '{{count}} rooms are open now. A host reads along in each.',
  enter: 'Walk in',
  look: 'See this room',
  empty: {
    title: 'There are no rooms yet',
    text: 'This place is still being furnished. You are welcome to come back later.',
  },
  failed: 'The rooms do not show themselves right now. It is not your fault.',
};
