import type { Texts } from '../shape.js';

export const thread: Texts['thread'] = {
  role: { person: 'asker', host: 'expert by experience', consultant: 'professional' },
  who: '{{name}}, {{role}}',
  part: {
    happened: 'What happened',
    standing: 'How things are now',
    wish: 'The question itself',
    known: 'What we know',
    unknown: 'What we don’t know',
    options: 'Possibilities',
    yourself: 'What you can do yourself',
  },
};
