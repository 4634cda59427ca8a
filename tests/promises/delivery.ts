import type { Chapter } from './guarantee.js';

export const delivery: Chapter = {
  title: 'Delivery: an acknowledged message is never lost and never doubled',
  guarantees: [
    {
      title: 'Never lost and never doubled',
      text: 'Lost acknowledgements, repeats, unknown outcomes, an expired visit, another node and a restart: the same message lands once. Its key is shown to its author only.',
      now: 'kept',
      tests: [
        'tests/realtime/delivery',
        'tests/realtime/one-connection',
        'tests/realtime/inserted-together',
        'tests/messages/message-log',
        'tests/messages/held-messages',
      ],
    },
    {
      title: 'The acknowledgement comes after the durable write',
      text: 'A failed write tells its sender, and shows nobody a ghost. A failed broadcast does not fail the acknowledgement.',
      now: 'kept',
      tests: [
        'tests/realtime/delivery',
        'tests/api/command-refusals',
        'embedded-mongo/src/store/durability',
        'embedded-mongo/src/store/full-disk',
      ],
    },
    {
      title: 'One order, and changes have a number',
      text: 'A message has its place in the order of its place, without gaps, and each change has a number of that place; also with two nodes on one store.',
      now: 'kept',
      tests: ['tests/realtime/two-nodes', 'tests/realtime/delivery', 'tests/realtime/changes-on-two-nodes'],
    },
    {
      title: 'What a page has is what a fresh fetch gives',
      text: 'State and events together are a fresh fetch. A rest and hidden words reach only those who may have them. What is pushed fits its schema, or goes to nobody. What got lost is found by the check every half minute, also while Redis is away.',
      now: 'kept',
      tests: [
        'tests/realtime/one-evening',
        'tests/realtime/every-action',
        'tests/talks/every-action',
        'tests/realtime/pushed-payloads',
        'tests/realtime/held-texts',
        'tests/realtime/presence',
        'tests/realtime/redis-away',
      ],
    },
    {
      title: 'A long run with kills at random',
      text: 'Many clients, a server that is killed again and again: nothing acknowledged is lost, and all end with the same list.',
      now: 'not yet as a test of the whole; the embedded store has one of its own',
      tests: ['embedded-mongo/src/store/durability'],
    },
    {
      title: 'A stop lets people finish',
      text: 'A stop ends connections, waits for work under way, closes the store and says so. People come back spread over time.',
      now: 'partly: connections are closed and come back with a random pause',
      tests: ['tests/start/stopping', 'tests/start/starting'],
    },
    {
      title: 'Open pages are bounded',
      text: 'Per visit, per network where it gets crowded, and in all. Bytes, a long row of refusals, and no longer reading end a connection; the others are not slowed.',
      now: 'kept',
      tests: [
        'tests/realtime/connections',
        'tests/limits/one-address',
        'server/src/platform/realtime/connections',
        'server/src/platform/realtime/connection-guard',
        'server/src/platform/realtime/command-queue',
        'server/src/platform/realtime/turns',
      ],
    },
  ],
};
