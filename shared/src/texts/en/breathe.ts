import type { Texts } from '../shape.js';

export const breathe: Texts['breathe'] = {
  title: 'Breathe slowly',
  short: 'A quiet page. Four counts in, six counts out.',
  open: 'Breathe along',
  lead: 'Four counts in, six counts out. For as long as you like.',
  in: 'in',
  out: 'out',
  stop: 'Does it not calm you? Then just stop. It does not work for everyone.',
};
