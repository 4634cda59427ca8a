import type { Texts } from '../shape.js';

export const thread: Texts['thread'] = {
  role: { person: 'asker', host: 'expert by experience', consultant: 'professional' },
  who: '{{name}}, {{role}}',
  part: {
    happened: 'What happened',
    standing: 'Where you stand now',
    wish: 'What you would like to know',
    known: 'What we know',
    unknown: 'What we don’t know',
    options: 'Possibilities',
    yourself: 'What you can do yourself',
  },
};
