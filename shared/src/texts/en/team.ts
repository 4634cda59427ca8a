import type { Texts } from '../shape.js';

export const team: Texts['team'] = {
  title: 'For the team',
  lead: 'The team signs in here. As a visitor you don’t need an account.',
  name: 'Name',
  passphrase: 'Password',
  signIn: 'Sign in',
  signInFirst: 'This page is for the team. Please sign in first.',
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
  nav: {
    label: 'For the team',
    home: 'Start',
    people: 'Colleagues',
    log: 'Log',
    settings: 'Settings',
    own: '{{name}}: your account, lock, sign out',
  },
};
