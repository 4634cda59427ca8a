import type { Texts } from '../shape.js';

export const accountFile: Texts['accountFile'] = {
  file: 'account.txt',
  title: 'What is kept about this account',
  name: 'Name',
  since: 'Since',
  lastHere: 'Last day here',
  roles: 'Roles',
  profession: 'Profession',
  secrets: 'Secrets',
  secret: {
    passphrase: 'a fingerprint of the passphrase',
    codeApp: 'the secret of the code app (sealed)',
    codes: 'fingerprints of the recovery codes',
    words: 'a fingerprint of the recovery words',
  },
  lastCode: 'Last code of the app used',
  wayBack: 'There is a link that gets you back in, until',
  questions: 'Questions in which you have a voice or said hello',
  notes: 'Notes that you wrote beside questions',
  faultsSeen: 'Alerts about Naast itself that you said you had seen',
  proposals: 'Waits for a second person',
  until: 'until',
  log: 'What the log says about you (in the order in which it was written; of the time only the hour is kept)',
  signIns: 'Signed in (last begun within the hour after)',
  nothingElseOfTeam:
    'Nothing else: no e-mail address, no IP address, no data about a device. What you wrote in a room, an answer or a note belongs to that room or question, under the name and in an answer the profession you had then, and goes when that goes.',
  logStays: {
    one: 'What the log says stays for {{years}} year after the end of that month, also when you leave the team; then without your name.',
    other:
      'What the log says stays for {{years}} years after the end of that month, also when you leave the team; then without your name.',
  },
  nothingElse:
    'Nothing else: no e-mail address, no IP address, no data about a device. What you wrote in a room or a question belongs to that room or question, not to this account.',
};
