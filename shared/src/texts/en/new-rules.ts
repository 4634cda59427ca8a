import type { Texts } from '../shape.js';

export const newRules: Texts['newRules'] = {
  title: 'The house rules have changed',
  text: 'Please read them. Then you can go in.',
  accept: 'I agree, and go on',
};
