import type { Texts } from '../shape.js';

export const team: Texts['team'] = {
  title: 'For the team',
  lead: 'The team signs in here. As a visitor you need no account.',
  name: 'Name',
  passphrase: 'Passphrase',
  signIn: 'Sign in',
  signingIn: 'You are being signed in …',
  nameMissing: 'Please fill in your name.',
  passphraseMissing: 'Please fill in your passphrase.',
  code: 'Code from your app',
  codeHint: 'No phone at hand? Fill in a recovery code.',
  codeMissing: 'Fill in the code from your app.',
  account: 'Your account',
  noFactor: 'You sign in with a passphrase alone. With a code app it is safer.',
  signOut: 'Sign out',
  welcome: 'Hello {{name}}',
  hostLead:
    'Take a room when you have time and calm. A second host can come and sit with you; then there is room for more people.',
  otherLead: 'You do not open rooms yourself. Here you can see what is open and who hosts.',
  questions: {
    title: 'The questions',
    text: 'Read and answer the questions of the spreekuur.',
    link: 'To the questions',
  },
  log: {
    title: 'The log',
    text: 'Who of the team read what is not for everybody, and who decided what.',
    link: 'To the log',
  },
  rooms: 'The rooms now',
  openHint: 'Take the room and open it. You are inside at once.',
  open: 'Open this room',
  opening: 'The room is opening …',
  back: 'Back to the room',
  look: 'See this room',
  outside: 'Outside its hours the door stays shut.',
};
