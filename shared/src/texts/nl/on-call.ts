export const onCall = {
  title: 'Kan iets niet wachten?',
  call: 'Bel:',
  none: 'Er is niemand ingesteld die je dan belt. Vraag een coördinator wie het is.',
  danger:
    'Direct gevaar? Wijs de ander meteen op 112, en op 113 bij gedachten aan zelfdoding. Weet je waar iemand is? Bel dan zelf 112.',
  onlyTeam: 'Alleen het team ziet dit.',
};
