/**
 * Numbers that bring an ambulance, the fire brigade or the police in some country, as the one number of a set of crisis lines. A set
 * for a country with another number adds it here (docs/how-to-add/a-crisis-set.md).
 */
const emergencyNumbers: readonly string[] = [
  '112', // Europe, and networks almost everywhere
  '911', // North America, and most of the Dutch Caribbean
  '999', // the United Kingdom, Ireland
  '000', // Australia
  '111', // New Zealand
];

/** So that nobody types the emergency number of every page away. */
export const isEmergencyNumber = (dialled: string): boolean => emergencyNumbers.includes(dialled);
