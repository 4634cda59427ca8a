import type { Texts } from '../shape.js';

export const member: Texts['member'] = {
  title: 'Being a member',
  lead: 'You need no account here. Would you like one? Then you choose a name and a passphrase. We never ask for an e-mail address.',
  none: 'No account yet?',
  signUp: 'Become a member',
  lost: 'Lost your passphrase?',
  recover: 'Come in with your recovery words',
  back: 'I have an account already',
  new: {
    title: 'Become a member',
    lead: 'A name and a passphrase, nothing more.',
    name: 'What would you like to be called here?',
    nameHint: 'Better not your real name. You keep this name.',
    send: 'Make my account',
    done: 'Your account is there. Keep these words first.',
  },
  return: {
    title: 'Coming back in',
    lead: 'Fill in the nine words that you got when you became a member, and choose a new passphrase.',
    words: 'Your recovery words',
    send: 'Come in',
    done: 'You are in again. The old words no longer work; keep these new ones.',
  },
  hello: 'Hello {{name}}',
  kept: 'If you don’t come for two years, we erase your account.',
  link: 'Your account',
  signOut: 'Sign out',
};
