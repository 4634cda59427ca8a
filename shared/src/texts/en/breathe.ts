import type { Texts } from '../shape.js';

export const breathe: Texts['breathe'] = {
  title: 'Breathing exercise',
  short: 'In for four, out for six.',
  begin: 'Begin',
  open: 'Begin the breathing exercise',
  lead: 'Breathe in for four counts and out for six. For as long as you like.',
  in: 'in',
  out: 'out',
  still: 'Hold the circle still',
  stop: 'Not helping? Just stop. It doesn’t work for everyone.',
};
