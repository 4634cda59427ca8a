import type { Texts } from '../shape.js';

export const privacy: Texts['privacy'] = {
  title: 'What we keep, and how briefly',
  lead: 'In plain words. As little as possible is where we start.',
  noAccount: {
    title: 'No account, no details',
    text: 'You need no account and no e-mail address. We keep no IP address and nothing about your device: not in the database, not in files, not in logs.',
  },
  cookie: {
    title: 'One cookie, and only when you start something',
    text: 'As long as you only look, we set no cookie. If you enter a room, ask a question, come back with your codename or sign in, you get one cookie of our own. Without it we do not know which chair or question is yours. It expires after 30 minutes of silence, and after 12 hours in any case. Only the team gets a second one, so that a stranger cannot keep them out.',
  },
  rooms: {
    title: 'What you say in a room',
    text: 'Everybody in the room reads along. Who comes in later can read back what was said before. When the room closes, the conversation is gone for everybody at once. We keep it for another 47 hours, sealed; nobody reads it in that time. After that its key is destroyed and nobody can read it any more.',
  },
  spreekuur: {
    title: 'Your question in the spreekuur',
    text: 'Your question and the answers are there for you and for those of the team who answer. Everything stays 90 days or a year after your last visit, as you choose; the time only runs once there is an answer. If somebody of the team sets your question aside, you read why, and it stays for another 30 days; if you write, it comes back. We do not keep your codename: only a fingerprint by which we recognise it. With your codename you can save, withdraw or erase everything yourself, at once.',
  },
  sealed: {
    title: 'Kept under seal',
    text: 'Words and names are kept encrypted, with a key of their own for each session. Once the key is gone, the words cannot be read, in old copies either.',
  },
  others: {
    title: 'Nobody looks in from outside',
    text: 'This site loads nothing from other companies: no adverts, no trackers, no fonts from elsewhere. A link in a message opens only when you tap it.',
  },
  screenshots: {
    title: 'What we cannot do',
    text: 'We cannot prevent somebody in the room from taking a screenshot. So please share no real names, addresses or numbers. And because we keep no IP addresses, we usually cannot send help to you.',
  },
  members: {
    title: 'If you make an account',
    text: 'You need not. Of an account we keep a name, a fingerprint of your passphrase and of your recovery words, and on which day you were last there. No e-mail address. You can save everything and erase it at once. If you are not there for two years, we erase it.',
  },
  team: {
    title: 'The team',
    text: 'Of everybody on the team we keep a name, what they do here, a profession where one is needed, and a fingerprint of the passphrase. With a code app: what that app needs, and a fingerprint of the recovery codes. When somebody leaves the team, this is gone at once. Only an answer to an asker keeps the name and the profession of who wrote it, as long as that question is there.',
  },
  log: {
    title: 'What the team does, written down',
    text_one:
      'When somebody on the team opens a question or decides something, we write that down: who, when and where, without words and without anything of yours. That stays for a year.',
    text_other:
      'When somebody on the team opens a question or decides something, we write that down: who, when and where, without words and without anything of yours. That stays for {{count}} years.',
  },
  age: {
    title: '16 or older',
    text: 'We ask you to be 16 or older. We do not ask for a date of birth. Are you younger? Then look at the lines: somebody is there for you.',
  },
  device: {
    title: 'On this device',
    text: 'What you typed and have not sent yet, in a room or in a question, is kept encrypted in this tab. Send it, leave, or close the tab, and it is gone. Your browser does remember that you were at this address. A private window helps against that.',
  },
};
