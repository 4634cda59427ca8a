export const notes = {
  title: 'Meedenken',
  onlyTeam: 'Alleen voor het team. De vraagsteller ziet dit nooit.',
  empty: 'Nog niemand heeft hier iets gezegd.',
  me: 'jij',
  label: 'Je notitie, alleen voor het team',
  send: 'Zeg het tegen het team',
  sending: 'Het gaat weg …',
};
