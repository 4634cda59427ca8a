import type { Texts } from '../shape.js';

export const member: Texts['member'] = {
  title: 'Account',
  lead: 'You don’t need an account here. Would you like one? Then choose a name and a password. We never ask for an e-mail address.',
  none: 'No account yet?',
  signUp: 'Make an account',
  lost: 'Forgot your password?',
  recover: 'Sign in with your recovery words',
  back: 'I already have an account',
  new: {
    title: 'Make an account',
    lead: 'A name and a password, nothing more.',
    name: 'What would you like to be called here?',
    nameHint: 'Please don’t use your real name. You keep this name.',
    send: 'Make my account',
    done: 'Your account is ready. Save these words first.',
  },
  return: {
    title: 'Forgot your password',
    lead: 'Enter the nine words that you got with your account. Then choose a new password.',
    words: 'Your recovery words',
    send: 'Sign in',
    done: 'You are signed in again. The old words no longer work. Save these new ones.',
  },
  hello: 'Hello {{name}}',
  kept: 'If you don’t sign in for two years, we delete your account.',
  signOut: 'Sign out',
};
