import type { Texts } from '../shape.js';

export const setup: Texts['setup'] = {
  title: 'Set up Naast',
  lead: 'There is no coordinator yet. That will be you. You can change almost everything later, in the settings.',
  done: {
    title: 'Naast has already been set up',
    text: 'There is already a coordinator. Sign in for the team.',
    link: 'Go to sign in',
  },
  step: 'Step {{at}} of {{of}}',
  codeTitle: 'Your start code',
  codeMissing: 'Enter the start code.',
  code: 'The code from the window where Naast was started',
  codeHint: 'Twelve letters and digits. They show us that you have access to this machine.',
  organisation: {
    title: 'The organisation',
    name: 'What is your organisation called?',
    abroad: 'Not in the Netherlands? Choose the numbers of your country later, at Helplines.',
    nameMissing: 'Enter the name of your organisation.',
    languages: 'In which languages?',
    timeZone: 'Time zone',
    careProvider: 'We are a care provider',
    careProviderHint:
      'A log keeps who on the team read or decided what. For a care provider we keep it for five years, otherwise for one. You can change this later.',
  },
  hours: {
    title: 'When do you read questions?',
    weekdays: 'On which days does someone read?',
    from: 'From',
    to: 'To',
    hello: 'Within how many working days do you send a greeting?',
    answer: 'Within how many working days do you send an answer?',
    notLater: 'The answer can’t come before the greeting.',
    toLater: 'The end time must be after the start time.',
    someDay: 'Choose at least one day.',
    someLanguage: 'Choose at least one language.',
  },
  key: {
    title: 'The key',
    text: 'What people write is encrypted with one key file. The window where Naast was started says where it is. If you lose it, nobody can read anything, and that includes us.',
    confirm: 'I have a copy of the key file in a safe place, not on this machine.',
    needed: 'First make a copy of the key file. Then tick this.',
  },
  you: {
    title: 'You',
    text: 'You become the first coordinator. You become a host too: so you can open a room right away.',
    alone:
      'In the first week you are the only coordinator. So invite two colleagues soon. After a week you propose one of them as coordinator, and the other approves. If you lose your phone in that week, ask the administrator for a new link.',
    name: 'What is your name on the team?',
  },
  send: 'Set up Naast',
  finished: 'Naast is set up. Save these codes first.',
};
