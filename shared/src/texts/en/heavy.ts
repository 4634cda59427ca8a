import type { Texts } from '../shape.js';

export const heavy: Texts['heavy'] = {
  suicide: 'Heavy words, perhaps about suicide. Show them',
  body: 'Heavy words, perhaps about self-harm, pills or eating. Show them',
  violence: 'Heavy words, perhaps about violence. Show them',
  noted: 'Words with a content note. Show them',
};
