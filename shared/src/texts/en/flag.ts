import type { Texts } from '../shape.js';

export const flag: Texts['flag'] = {
  title: 'What would you like to report?',
  about: 'About what {{name}} wrote.',
  lead: 'Your report goes to a few people on the team. {{name}} does not see that you report this.',
  leadEntry:
    'Your report goes to a few people on the team. The person who wrote this does not decide about it.',
  kind: {
    hurts: 'This hurts me',
    contact: 'It has contact details in it',
    worry: 'I’m worried about this person',
    spam: 'This is advertising or spam',
    other: 'Something else',
  },
  kindMissing: 'First choose what you want to report.',
  worryHint: 'The team hears it straight away. Immediate danger? Call {{emergency}}.',
  words: 'Would you like to add anything?',
  wordsHint: 'You don’t have to. Please leave out names and numbers.',
  send: 'Report this',
  sent: {
    title: 'Your report has arrived',
    text: 'Thank you. A person on the team will look at it. We don’t tell what the team does.',
    worry: 'Thank you. The team knows this now. We don’t tell what it does.',
  },
  enough:
    'You have reported a lot already. That was enough for now, the team is looking at it. You can always report a worry about a person.',
  ofEntry: 'Report this message',
  back: 'Back to your question',
};
