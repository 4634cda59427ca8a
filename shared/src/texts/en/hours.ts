import type { Texts } from '../shape.js';

export const hours: Texts['hours'] = {
  everyDay: 'Every day',
  dayAndNight: 'At different times, when there’s a host',
  line: '{{days}} {{from}} – {{to}}',
  none: 'No fixed hours yet',
  closedOn: '{{day}}: not open',
  openOn: '{{day}}: {{from}} – {{to}}',
  moment: {
    yesterday: 'yesterday at {{time}}',
    today: 'today at {{time}}',
    tomorrow: 'tomorrow at {{time}}',
    thisWeek: '{{weekday}} at {{time}}',
    later: '{{date}} at {{time}}',
  },
};
