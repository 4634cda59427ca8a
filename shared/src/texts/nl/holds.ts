/** Of a copy that the team holds, for whose words it has. */
export const holds = {
  title: 'Er is een kopie die we langer bewaren',
  text: 'Van woorden op deze pagina houden we een kopie vast tot {{moment}}. Twee mensen van ons team hebben dat besloten.',
  why: {
    police: 'De reden: de politie of een rechter vroeg erom.',
    danger: 'De reden: iemand loopt gevaar.',
    crime: 'De reden: we doen aangifte.',
    law: 'De reden: de wet verplicht ons.',
    other: 'De reden: iets anders dat de wet kan vragen.',
  },
  erased: 'Wis je je vraag, dan blijft die kopie tot dan staan. Daarna is ze weg.',
};
