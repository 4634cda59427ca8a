import type { Texts } from '../shape.js';

export const ask: Texts['ask'] = {
  title: 'Ask your question',
  when: {
    watched: 'The team is reading new questions now.',
    unwatched: 'Nobody is reading questions right now. We’re back {{moment}}.',
    never: 'There are no fixed reading hours yet.',
    elsewhere: 'Can’t wait that long? See the helplines.',
  },
  promise: 'Sending it now? Someone will read it by {{hello}}. You’ll have an answer by {{answer}}.',
  closed: {
    title: 'You can’t ask a question yet',
    text: 'We’re still setting up. Nobody is here yet to read questions.',
    later: 'You’re welcome to come back later.',
    unsent: 'You didn’t send this. Copy it if you want to keep it.',
  },
  already: {
    text: 'This browser already has an open question. If you ask another, you’ll need your nine words to get back to the first.',
    link: 'To my question',
    unkept:
      'You haven’t saved the nine words of your last question yet. If you ask a new one now, you can’t get back to the last one.',
    keep: 'Save those words first',
    another: 'Ask a new question all the same',
  },
  back: 'Already asked a question? Come back with your nine words.',
  team: 'You’re signed in for the team. Ask a question of your own in another browser, or sign out first.',
  text: {
    label: 'Your question',
    hint: 'Write it as it comes. Don’t use real names, addresses or numbers.',
    needed: 'Write your question here first.',
  },
  more: {
    title: 'Would you like to tell us more?',
    hint: 'You don’t have to. “I don’t know yet” is fine, too.',
    happened: 'What happened?',
    standing: 'How are things now?',
    wish: 'What would you like to know?',
  },
  how: {
    title: 'How we answer',
    noTheme: 'no theme',
    askedFor: {
      self: 'about me',
      lovedOne: 'about someone I care about',
      professional: 'about someone I help',
    },
    voiceWish: {
      both: 'two answers',
      experience: 'an answer from someone who has been there',
      professional: 'an answer from a professional',
    },
    tone: { warm: 'warm', plain: 'factual' },
  },
  themes: { label: 'What is it about?', hint: 'Choose up to three. You can also choose none.' },
  askedFor: {
    label: 'Who is your question about?',
    self: 'Myself',
    lovedOne: 'Someone I care about (family, friend, partner)',
    professional: 'Someone I help in my work',
  },
  voiceWish: {
    label: 'Who would you like an answer from?',
    both: 'Both: someone who has been there and a professional',
    experience: 'Someone who has been there',
    professional: 'A professional',
  },
  tone: { label: 'How should we write?', warm: 'Warm and close', plain: 'Factual and clear' },
  keepDays: {
    label: 'How long do we keep your question?',
    hint: 'We count from your last visit.',
    '90': '90 days',
    '365': 'A year',
    gone: 'This choice is no longer there. Choose again.',
  },
  sixteen: {
    label: 'I am 16 or older',
    hint: 'Under 16? A helpline will talk with you.',
    lines: 'See the helplines',
    needed: 'Please tick this if you are 16 or older.',
  },
  two: { title: 'Two more things:', text: 'your question', sixteen: 'your age' },
  privacy:
    'Only the team reads your question. We keep it encrypted, without an IP address. You can delete it all yourself.',
  privacyLink: 'What we keep',
  send: 'Send my question',
  sending: 'Sending your question …',
  busy: 'Many people are sending a question right now. What you wrote is still here. We’ll keep trying. Leave this page open.',
  busyNow:
    'Many people are sending a question right now. What you wrote is still here. Wait a moment, then send it again.',
  themeIsGone: 'A theme that you chose is no longer there. Choose another, or none.',
  tooManyThemes: 'Choose up to three.',
  alreadySent: 'We already have this question. Come back with your nine words.',
};
