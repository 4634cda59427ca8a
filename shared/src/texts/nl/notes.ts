export const notes = {
  title: 'Meedenken',
  onlyTeam: 'alleen team',
  never: 'De vraagsteller ziet dit nooit.',
  count_one: '{{count}} notitie',
  count_other: '{{count}} notities',
  me: 'jij',
  label: 'Je notitie, alleen voor het team',
  send: 'Stuur naar het team',
  sending: 'Even geduld …',
};
