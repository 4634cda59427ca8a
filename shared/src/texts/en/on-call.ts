import type { Texts } from '../shape.js';

export const onCall: Texts['onCall'] = {
  title: 'Urgent? Who to call',
  duty: 'Duty lead: {{name}}',
  dutyAway: 'Duty lead: {{name}}, who does not have Naast open now',
  dutyMine: 'You have the duty',
  dutyNobody: 'Nobody has the duty now',
  call: 'Call:',
  none: 'There is no number yet.',
  ask: 'Ask a coordinator who to call.',
  set: 'Set who your team calls then',
  danger:
    'Immediate danger? Say right away: call {{emergency}}. Thoughts of suicide? Point them to {{line}}. Do you know where they are? Then call {{emergency}} yourself.',
  onlyTeam: 'Only the team sees this.',
};
