import type { Texts } from '../shape.js';

export const team: Texts['team'] = {
  title: 'For the team',
  lead: 'The team signs in here. As a visitor you don’t need an account.',
  name: 'Name',
  passphrase: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  nameMissing: 'Please enter your name.',
  passphraseMissing: 'Please enter your password.',
  code: 'Code from your app',
  codeHint: 'No phone with you? Enter a recovery code.',
  codeMissing: 'Enter the code from your app.',
  account: 'Your account',
  noFactor: 'You sign in with just a password. With a code app it is safer.',
  signOut: 'Sign out',
  welcome: 'Hello {{name}}',
  questions: {
    title: 'The questions',
    factsOnly: 'See what waits and for how long. Only those who answer read the questions themselves.',
    link: 'Go to the questions',
  },
  log: {
    title: 'The log',
    text: 'Who on the team read a question or decided something.',
    link: 'Go to the log',
  },
  open: 'Open this room',
  opening: 'The room is opening …',
  back: 'Back to the room',
  look: 'See this room',
};
