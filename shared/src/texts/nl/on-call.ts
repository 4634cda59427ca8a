export const onCall = {
  title: 'Dringend? Wie je belt',
  duty: 'Achterwacht: {{name}}',
  dutyAway: 'Achterwacht: {{name}}, die heeft Naast nu niet open',
  dutyMine: 'Jij hebt de achterwacht',
  dutyNobody: 'Niemand heeft nu de achterwacht',
  call: 'Bel:',
  none: 'Er staat nog geen nummer.',
  ask: 'Vraag een coördinator wie je dan belt.',
  set: 'Zet neer wie je team dan belt',
  danger:
    'Direct gevaar? Zeg meteen: bel {{emergency}}. Denkt iemand aan zelfdoding? Wijs op {{line}}. Weet je waar iemand is? Bel dan zelf {{emergency}}.',
  onlyTeam: 'Alleen het team ziet dit.',
};
