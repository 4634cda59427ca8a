import type { Texts } from '../shape.js';

export const setup: Texts['setup'] = {
  title: 'Set Naast up',
  lead: 'Nobody coordinates this place yet. You do that now, on one page. Read it over calmly: there is no screen yet to change it later.',
  done: {
    title: 'Naast has been set up already',
    text: 'Somebody coordinates this place. Sign in as team.',
    link: 'To signing in',
  },
  code: 'The code from the window in which Naast was started',
  codeHint: 'Twelve letters and digits. It shows us that you own this machine.',
  organisation: {
    title: 'The organisation',
    name: 'What is your organisation called?',
    languages: 'In which languages?',
    timeZone: 'Time zone',
    careProvider: 'We are a care provider',
    careProviderHint:
      'Who on the team read and decided what stands in a log. For a care provider it is kept for five years, otherwise for one.',
  },
  hours: {
    title: 'The spreekuur',
    weekdays: 'On which days does somebody read?',
    from: 'From',
    to: 'To',
    hello: 'Within how many working days do you say hello?',
    answer: 'Within how many working days is there an answer?',
    notLater: 'The answer does not come before the hello.',
    toLater: 'It ends after it begins.',
    someDay: 'Choose at least one day.',
    someLanguage: 'Choose at least one language.',
  },
  onCall: {
    title: 'When something cannot wait',
    label: 'Whom does the team call then?',
    hint: 'A name and a number, for example of the duty lead. Only the team sees this. It may stay empty.',
  },
  key: {
    title: 'The key',
    text: 'Everything that people write is sealed with one key file. The window in which Naast was started says where it is. When it is gone, everything is gone: nobody can read it any more, we neither.',
    confirm: 'I have a copy of the key file in a safe place, not on this machine.',
    needed: 'First make a copy of the key file. Then tick this.',
  },
  you: {
    title: 'You',
    text: 'You become the first coordinator, and a host too: so you can open a room at once.',
    name: 'What are you called on the team?',
  },
  send: 'Set Naast up',
  finished: 'Naast is set up. Keep these codes first.',
  waiting: 'This place is still being set up.',
  toSetup: 'Is that you? Set Naast up',
};
