import type { Texts } from '../shape.js';

export const sharing: Texts['sharing'] = {
  ask: {
    title: 'Do you want to share this?',
    text: 'There’s {{what}} in what you wrote. Everyone in this room can read it and keep it.',
    notHere: 'This is not allowed in this room.',
    notHereText:
      'What you wrote has {{what}}: {{parts}}. You can’t share that here. Change it and you can go on. Are you not safe? Then use the button “I am not safe”.',
    change: 'I’ll change it',
    send: 'Send anyway',
    phone: 'a phone number',
    email: 'an e-mail address',
    address: 'an address',
    iban: 'a bank account number',
    bsn: 'a citizen service number',
    account: 'an account somewhere else',
  },
  name: {
    draw: 'Give me a name',
    drawn: 'Your name is now {{name}}. You can still change it.',
    notDrawn: 'We can’t give you a name right now. Please type one.',
  },
  how: {
    beginnings: 'Or start with',
    begin: {
      calm: 'calm',
      tired: 'tired',
      restless: 'restless',
      listening: 'mostly listening',
      newHere: 'first time here',
    },
  },
};
