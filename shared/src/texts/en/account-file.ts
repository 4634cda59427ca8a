import type { Texts } from '../shape.js';

export const accountFile: Texts['accountFile'] = {
  file: 'account.txt',
  title: 'What is kept about this account',
  name: 'Name',
  since: 'Since',
  roles: 'Roles',
  role: { host: 'host', consultant: 'consultant', coordinator: 'coordinator' },
  profession: 'Profession',
  secrets: 'Secrets',
  teamSecrets:
    'a hash of the passphrase, the secret of the code app (sealed) and hashes of the recovery codes',
  memberSecrets: 'a hash of the passphrase and a hash of the recovery words',
  signIns: 'Signed in (begun – last seen)',
  nothingElse:
    'Nothing else: no e-mail address, no IP address, no data about a device. What you wrote in a room or a question belongs to that room or question, not to this account.',
};
