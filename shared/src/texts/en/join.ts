import type { Texts } from '../shape.js';

export const join: Texts['join'] = {
  title: 'Welcome to the team',
  lead: 'With this link you choose a name and a passphrase, and connect a code app.',
  resetTitle: 'Get back in',
  resetLead: 'Hello {{name}}. Choose a new passphrase and connect your code app again.',
  name: 'What are you called on the team?',
  nameHint: 'Visitors see this name. Your first name is enough.',
  until: 'This link works once, until {{date}}.',
  send: 'Join',
  resetSend: 'Come in',
  noLink: {
    title: 'A link belongs here',
    text: 'Open the link that you were given, all of it. Did you reload this page? Then open the link again: we do not leave it in the address bar. Does it not work? Ask for a new one.',
  },
  done: 'You are on the team. Keep these codes first.',
};
