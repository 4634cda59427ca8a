import type { Texts } from '../shape.js';

export const questionFile: Texts['questionFile'] = {
  name: 'text.txt',
  title: 'My question, and what people wrote to me',
  advice: 'An answer is thinking along and advice. It is not treatment.',
  entries: {
    question: 'My question',
    further: 'I wrote further',
    thanks: 'I said thank you',
    didNotFit: 'I wrote that an answer did not fit',
    hello: '{{name}} ({{role}}) said hello',
    askBack: '{{name}} ({{role}}) asked back',
    answer: '{{name}} ({{role}}) wrote',
  },
  roles: { person: 'asker', host: 'expert by experience', consultant: 'professional' },
  parts: {
    happened: 'What happened',
    standing: 'Where I stand now',
    wish: 'What I would like to know',
    known: 'What we know',
    unknown: 'What we don’t know',
    options: 'Possibilities',
    yourself: 'What you can do yourself',
  },
};
