import type { Texts } from '../shape.js';

export const held: Texts['held'] = {
  mine: 'Your text that waits',
  waits: 'Waits until someone has read it. Only you and the hosts see this.',
  byRule: 'A fixed rule made this wait. A host reads it and decides.',
  who: 'Who looks: {{names}}.',
  nobody: 'There is no host for now.',
  lead: 'Has no one looked by {{time}}? Then the duty lead knows too.',
  leadKnows: 'The duty lead knows now too.',
  until: 'Has no one looked by {{time}}? Then the room closes and your text does not arrive.',
  untilClose: 'Does the room close first? Then your text does not arrive.',
  takeBack: 'Take it back',
  rightNow: 'Can it not wait?',
  orTell: 'Or press “{{notSafe}}” below the conversation.',
  returned: '{{name}} asks if you will say this differently.',
  rewrite: 'Say it differently',
  declined: '{{name}} does not post this.',
  remove: 'Take this away',
  nowWaits: 'Your text waits until someone has read it.',
  placed: 'Your text is now in the conversation.',
};
