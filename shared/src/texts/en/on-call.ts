import type { Texts } from '../shape.js';

export const onCall: Texts['onCall'] = {
  title: 'Something that can’t wait?',
  call: 'Call:',
  none: 'Nobody has been filled in here yet. Ask a coordinator who to call.',
  danger:
    'Immediate danger? Point the other person to 112 right away. Thoughts of suicide? Point them to 113. Do you know where they are? Then call 112 yourself.',
  onlyTeam: 'Only the team sees this.',
};
