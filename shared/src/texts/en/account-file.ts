import type { Texts } from '../shape.js';

export const accountFile: Texts['accountFile'] = {
  file: 'account.txt',
  title: 'What is kept about this account',
  name: 'Name',
  since: 'Since',
  lastHere: 'Last day here',
  roles: 'Roles',
  profession: 'Profession',
  secrets: 'To sign in with',
  secret: {
    passphrase: 'something to check your password with, not the password itself',
    codeApp: 'the key of your code app (encrypted)',
    codes: 'something to check your recovery codes with, not the codes themselves',
    words: 'something to check your recovery words with, not the words themselves',
  },
  houseRules: 'House rules that you said yes to, version',
  lastCode: 'Last code of the app used',
  wayBack: 'There is a link to sign in again, until',
  questions: 'Questions that you took or sent a greeting to',
  notes: 'Notes that you wrote with questions',
  settings: 'Times you changed a setting that we still keep',
  alarms: 'Alarms about people that you took and that we still keep',
  cases: 'Reports that you decided about, that we still keep',
  notices: 'Notices from outside that you decided, which we still keep',
  talks: 'Talks apart that you offered or held, that we still keep',
  measures: 'Measures about you, or that you took, which we still keep',
  outUntil: 'You cannot go into a room, until',
  measureKinds: {
    hide: 'a message hidden',
    note: 'something said to a person',
    slow: 'a person slowed down',
    rest: 'a writing break given',
    outToday: 'a person put out of the room for today',
    outLonger: 'a person put out of the room for longer',
  },
  reviews: 'Closed rooms that you read back, with your reason',
  duty: 'You have the duty, until',
  faultsSeen: 'Alerts about Naast itself that you said you had seen',
  proposals: 'Waiting for a second person',
  until: 'until',
  log: 'What the log says about you (in order; of the time only the hour is kept)',
  signIns: 'Signed in (last begun within the hour after)',
  nothingElseOfTeam:
    'Nothing else: no e-mail address, no IP address, no details of a device. What you wrote in a room, an answer or a note belongs to that room or question. It has your name of that time, and with an answer your profession. It goes when that room or question goes.',
  logStays: {
    one: 'A month of the log stays for {{years}} year. If you leave the team, your name is no longer in it.',
    other:
      'A month of the log stays for {{years}} years. If you leave the team, your name is no longer in it.',
  },
  nothingElse:
    'Nothing else: no e-mail address, no IP address, no details of a device. What you wrote in a room or a question belongs to that room or question. It does not belong to this account.',
};
