export const onCall = {
  title: 'Kan iets niet wachten?',
  call: 'Bel:',
  none: 'Hier is nog niemand ingevuld. Vraag een coördinator wie je dan belt.',
  danger:
    'Direct gevaar? Wijs de ander meteen op 112. Denkt iemand aan zelfdoding? Wijs op 113. Weet je waar iemand is? Bel dan zelf 112.',
  onlyTeam: 'Alleen het team ziet dit.',
};
