import type { Chapter } from './guarantee.js';

export const work: Chapter = {
  title: 'The work of the team',
  guarantees: [
    {
      title: 'Notes of the team never reach an asker',
      text: 'They are kept, sent and shown by a way of their own.',
      now: 'kept',
      tests: ['tests/spreekuur/notes-cannot-leak'],
    },
    {
      title: 'Two people cannot take one question',
      text: 'A question has one taker per voice, hello is said once, and all screens follow.',
      now: 'kept',
      tests: ['tests/spreekuur/two-voices', 'tests/spreekuur/live', 'tests/journeys/two-desks'],
    },
    {
      title: 'A measure tells why',
      text: 'The person reads the reason. Longer than today takes two of the team, where there are two who may. *I disagree* is read by another than who decided.',
      now: 'kept',
      tests: ['tests/measures/in-a-room', 'tests/measures/out-of-a-room', 'tests/measures/appeals'],
    },
    {
      title: 'A flag is decided once',
      text: 'Flags of one matter are one case, which one person claims and decides with a reason, also on two nodes.',
      now: 'kept',
      tests: [
        'tests/moderation/flags',
        'tests/moderation/three-flags',
        'tests/moderation/queue',
        'tests/moderation/two-nodes',
      ],
    },
    {
      title: 'Settings',
      text: 'A setting changes at the next read on every node, one change at a time, and loses nothing of a second one.',
      now: 'kept',
      tests: [
        'tests/settings/changing',
        'tests/settings/rights-that-ended',
        'tests/settings/unseen-signs',
        'tests/journeys/the-settings',
      ],
    },
    {
      title: 'An open session keeps its end',
      text: 'A changed hour, a pause or a new name never closes an open session: it keeps the end that it began with, and its people what they type.',
      now: 'kept',
      tests: ['tests/rooms/arranging', 'tests/journeys/arranging-rooms'],
    },
    {
      title: 'Members',
      text: 'Never an e-mail address; back with nine words; saved and erased by themselves.',
      now: 'kept',
      tests: ['tests/people/members', 'tests/journeys/a-member'],
    },
    {
      title: 'An upgrade can go back',
      text: 'A backup first, then a look at store and log, then the change, with progress. A store of an older release is read as it was written.',
      now: 'kept; on MongoDB its own tools make the copy',
      tests: ['tests/upgrade/upgrade-command', 'tests/upgrade/former-store'],
    },
  ],
};
