export const hours = {
  everyDay: 'Elke dag',
  dayAndNight: 'Op wisselende tijden, als er een host is',
  line: '{{days}} {{from}} – {{to}}',
  none: 'Nog geen vaste uren',
  closedOn: '{{day}}: niet open',
  openOn: '{{day}}: {{from}} – {{to}}',
  moment: {
    yesterday: 'gisteren om {{time}}',
    today: 'vandaag om {{time}}',
    tomorrow: 'morgen om {{time}}',
    thisWeek: '{{weekday}} om {{time}}',
    later: '{{date}} om {{time}}',
  },
};
