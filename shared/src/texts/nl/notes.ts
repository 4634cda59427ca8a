export const notes = {
  title: 'Meedenken',
  onlyTeam: 'Alleen voor het team. De vraagsteller ziet dit nooit.',
  empty: 'Nog niemand schreef hier iets.',
  me: 'jij',
  label: 'Je notitie, alleen voor het team',
  send: 'Stuur naar het team',
  sending: 'Even geduld …',
};
