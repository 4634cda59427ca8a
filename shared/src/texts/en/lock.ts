import type { Texts } from '../shape.js';

export const lock: Texts['lock'] = {
  title: 'Your screen is locked',
  hello: 'Hello {{name}}.',
  typed: 'What you typed is still here.',
  text: 'Enter your password to go on.',
  open: 'Go on',
  opening: 'One moment …',
  signOut: 'Sign out',
  signOutText: 'If you sign out, you lose what you typed.',
  soon: 'Your screen is about to lock.',
  stay: 'I am still here',
};
