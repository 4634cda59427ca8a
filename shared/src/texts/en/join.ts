import type { Texts } from '../shape.js';

export const join: Texts['join'] = {
  title: 'Welcome to the team',
  lead: 'With this link you choose a name and a password. Then you set up a code app.',
  resetTitle: 'Sign in again',
  resetLead: 'Hello {{name}}. Choose a new password and set up your code app again.',
  name: 'What is your name on the team?',
  nameHint: 'Visitors see this name. Your first name is enough.',
  until: 'This link works once, until {{date}}.',
  send: 'Make my account',
  resetSend: 'Sign in',
  noLink: {
    title: 'You need a link',
    text: 'Open the whole link that you were given.',
    again:
      'Did you reload this page? Then open the link again: it doesn’t stay in the address bar. Not working? Ask for a new one.',
  },
  done: 'You are now on the team. Save these codes first.',
};
