import type { Texts } from '../shape.js';

export const accountFile: Texts['accountFile'] = {
  file: 'account.txt',
  title: 'What is kept about this account',
  name: 'Name',
  since: 'Since',
  lastHere: 'Last day here',
  roles: 'Roles',
  role: { host: 'host', consultant: 'consultant', coordinator: 'coordinator' },
  profession: 'Profession',
  secrets: 'Secrets',
  teamSecrets:
    'a hash of the passphrase, the secret of the code app (sealed) and hashes of the recovery codes',
  memberSecrets: 'a hash of the passphrase and a hash of the recovery words',
  lastCode: 'Last code of the app used',
  wayBack: 'There is a link that gets you back in, until',
  questions: 'Questions in which you have a voice or said hello',
  notes: 'Notes that you wrote beside questions',
  proposals: 'Waits for a second person',
  until: 'until',
  log: 'What the log says about you',
  terminal: 'Whoever runs Naast',
  gone: 'somebody who is gone',
  signIns: 'Signed in (begun – last seen)',
  nothingElseOfTeam:
    'Nothing else: no e-mail address, no IP address, no data about a device. What you wrote in a room, an answer or a note belongs to that room or question, under the name you had then, and goes when that goes. What the log says stays for two years, also when you leave the team; then without your name.',
  nothingElse:
    'Nothing else: no e-mail address, no IP address, no data about a device. What you wrote in a room or a question belongs to that room or question, not to this account.',
};
