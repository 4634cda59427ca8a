import type { Texts } from '../shape.js';

export const order: Texts['order'] = {
  up: 'Up',
  upOf: '{{name}}: up',
  down: 'Down',
  downOf: '{{name}}: down',
  remove: 'Remove',
  removeOf: '{{name}}: remove',
};
