import type { Texts } from '../shape.js';

export const ask: Texts['ask'] = {
  title: 'Ask your question',
  lead: 'Write what is on your mind. You get an answer from somebody who has been through something like it, from a professional, or from both. You need no account and no e-mail address.',
  when: {
    watched: 'This is a time at which the team reads new questions.',
    unwatched: 'Nobody is reading along here now. From {{moment}} somebody is.',
    never: 'There are no fixed hours yet at which somebody reads along.',
    elsewhere: 'Need somebody now? See who is there for you.',
  },
  promise:
    'If you ask now, somebody will have read it before {{hello}}. An answer will be there before {{answer}}.',
  closed: {
    title: 'The spreekuur is not open yet',
    text: 'This place is still being set up. There is nobody yet who reads questions. So you cannot ask one here now.',
    later: 'You are welcome to come back later. Do you need somebody now? Then you can turn to these lines.',
    link: 'See who is there for you now',
    unsent: 'You typed this, and it was not sent. Copy it if you want to keep it.',
  },
  already: {
    title: 'A question is already open in this browser',
    text: 'You can read and write on there. If you ask a new one, you come back to the first only with its codename.',
    link: 'To my question',
  },
  back: 'Do you already have a codename? Come back to your question.',
  team: 'You are signed in for the team. Ask a question of your own in another browser, or after signing out.',
  text: {
    label: 'Your question',
    hint: 'Write it as it comes. Give no real names, addresses, employers or numbers, not yours and not anybody else’s.',
  },
  more: {
    title: 'Would you like to tell more?',
    hint: 'You need not. “I don’t know yet” is fine, too.',
    happened: 'What happened?',
    standing: 'Where do you stand now?',
    wish: 'What would you like to know?',
  },
  themes: { label: 'What is it about?', hint: 'Choose three at most. Choosing none is fine, too.' },
  askedFor: {
    label: 'Who is your question about?',
    self: 'About myself',
    lovedOne: 'About somebody I love',
    professional: 'About somebody I help in my work',
  },
  voiceWish: {
    label: 'From whom would you like an answer?',
    both: 'From both',
    experience: 'From somebody who has been through it',
    professional: 'From a professional',
  },
  tone: { label: 'How would you like us to write?', warm: 'Warm and close', plain: 'Businesslike and clear' },
  keepDays: {
    label: 'How long may your question stay?',
    hint: 'We count from the last day you were here. The time only runs once there is an answer.',
    '90': '90 days',
    '365': 'A year',
  },
  sixteen: {
    label: 'I am 16 or older',
    hint: 'Are you younger? Then there is a line for you.',
    lines: 'See who is there for you now.',
    needed: 'Please tick this if you are 16 or older.',
  },
  privacy:
    'What you write is stored encrypted. The team reads it and nobody else. We store no IP address. You can erase everything yourself.',
  privacyLink: 'Read what we keep',
  send: 'Send my question',
  sending: 'Your question is on its way …',
  busy: 'Many people are asking something right now. What you wrote is still here. We try again by ourselves. Leave this page open.',
  busyNow:
    'Many people are asking something right now. What you wrote is still here. Wait a moment, then send it once more.',
  tooManyThemes: 'Choose three at most.',
  alreadySent:
    'This question had already arrived, and its codename is kept. With your codename you come back to it.',
};
