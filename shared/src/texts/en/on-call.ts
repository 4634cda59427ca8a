import type { Texts } from '../shape.js';

export const onCall: Texts['onCall'] = {
  title: 'Something that cannot wait?',
  call: 'Call:',
  none: 'Nobody was set for you to call then. Ask a coordinator who it is.',
  danger:
    'Immediate danger? Point the other to 112 at once, and to 113 with thoughts of suicide. Do you know where somebody is? Then call 112 yourself.',
  onlyTeam: 'Only the team sees this.',
};
