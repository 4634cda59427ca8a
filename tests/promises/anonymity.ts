import type { Chapter } from './guarantee.js';

export const anonymity: Chapter = {
  title: 'Anonymity',
  guarantees: [
    {
      title: 'No address and no device',
      text: 'No IP address, no user agent and no device data anywhere: not in the store, in a file, in the log or in a backup. A test goes through everything that people can do, and then searches every byte that was written and printed. The example of a reverse proxy logs none either.',
      now: 'kept, for what exists',
      tests: ['tests/privacy/no-addresses', 'tests/privacy/search-bytes', 'tests/contract/reverse-proxy'],
    },
    {
      title: 'No readable words at rest',
      text: 'Messages, questions, answers, notes and names are sealed (AES-256-GCM) with a key per place, which the master key seals. Sealed words open only in the message that they belong to. Without the right master key Naast does not start; it never falls back to plain text. Whoever runs Naast can prove it on their own disk, by `npm run prove-sealed`.',
      now: 'kept',
      tests: [
        'tests/privacy/at-rest',
        'tests/privacy/stored-form',
        'tests/vault/proving-sealed',
        'server/src/platform/vault/sealing',
      ],
    },
    {
      title: 'The key can be changed',
      text: 'Changing the master key costs no failed read, no visit and no codename, and a change that is cut off loses nothing.',
      now: 'kept',
      tests: [
        'tests/vault/changing-the-key',
        'tests/vault/cut-off-key-change',
        'server/src/platform/vault/key-ring',
      ],
    },
    {
      title: 'Erasure',
      text: 'The key of a place is destroyed, and within a minute no node can read its words. An asker, a member and somebody of the team erase what is theirs at once. Tombstones lie outside the data folder and are replayed at every start, before anybody is let in. What remains is said in [SECURITY.md](../SECURITY.md#what-remains-after-erasure).',
      now: 'kept',
      tests: [
        'tests/spreekuur/erasing',
        'tests/privacy/export-and-erase',
        'tests/privacy/export-and-erase-member',
        'tests/privacy/export-and-erase-team',
        'tests/privacy/retention',
      ],
    },
    {
      title: 'Backups that forget',
      text: 'A backup has no rooms, no talks apart, no cases, no alarms, nothing that was left to be found by, and no master key. It goes after thirty days. One that is put back forgets again what was erased since.',
      now: 'kept; on MongoDB its own tools make the copy, and the commands for that were not tried on one',
      tests: ['tests/privacy/backups', 'tests/privacy/restored-backup'],
    },
    {
      title: 'The codename',
      text: 'Nine words from a list, 112 bits at least, forgiving to type: case, spaces and the order of the lines. Only a keyed hash is stored. There is one answer to what opens nothing, whether it is unknown, badly formed or erased, and guesses are slowed without locking anybody out.',
      now: 'kept',
      tests: [
        'tests/spreekuur/codename',
        'shared/src/codename/codename',
        'shared/src/codename/lists',
        'shared/src/codename/holds-codename',
      ],
    },
    {
      title: 'Two places of one browser share nothing',
      text: 'No id in the store, no time and no order joins two places of one browser; nor does a member’s account with a question.',
      now: 'kept for what exists; a quiet night can be guessed, and a talk apart is tied to its room, see [SECURITY.md](../SECURITY.md#a-thief-of-the-disk)',
      tests: [
        'tests/privacy/at-rest',
        'tests/privacy/linked-by-time',
        'tests/privacy/former-rows',
        'tests/spreekuur/asking-from-a-room',
        'embedded-mongo/src/store/forget-order',
      ],
    },
    {
      title: 'No third party',
      text: 'No page asks anything of another site. There is no cookie before something is started, and then one only (the team has a second, for signing in). In the browser lie only sealed drafts, in the tab, until they are sent. People’s words are in no log, no address, no metric and no error.',
      now: 'kept',
      tests: [
        'tests/privacy/in-the-browser',
        'tests/journeys/an-evening',
        'tests/journeys/a-question',
        'tests/api/sessions',
        'tests/api/quiet-log',
        'tests/spreekuur/drafts',
      ],
    },
    {
      title: 'Retention runs and proves itself',
      text: 'An hour after its term nothing is left in any collection; what lost its owner goes too. A step that fails, and anything that is left, raises a fault. [retention.md](retention.md) says how long each thing is kept.',
      now: 'kept',
      tests: [
        'tests/privacy/retention-everywhere',
        'tests/privacy/retention',
        'tests/spreekuur/erasing',
        'tests/faults/faults',
        'tests/faults/fault-webhook',
      ],
    },
  ],
};
