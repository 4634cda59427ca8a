export const silent = {
  bar: 'Je leest stil mee. Niemand ziet wie je bent.',
  takePart: 'Ik doe mee',
  ends: 'De host wil nu alleen mensen die meedoen. Doe mee of ga weg. Om {{time}} stopt het meelezen.',
  now: 'Je leest stil mee. Kies een naam om mee te doen.',
  notNow: 'Je leest stil mee. Meedoen kan nu even niet.',
  full: 'Alle plekken zijn bezet. Wie in de rij staat, leest niet mee.',
  readOn: 'Terug naar stil meelezen',
};
