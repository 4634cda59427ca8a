/** One question after a room; its answers, also where the team reads them. */
export const lookBack = {
  question: 'Had je er iets aan?',
  anonymous: 'Je hoeft niet te antwoorden. We bewaren niet wie wat koos.',
  answer: { yes: 'Ja', some: 'Een beetje', no: 'Nee', unsure: 'Weet ik niet' },
  skip: 'Sla over',
  thanks: 'Dank je voor je antwoord.',
  again: 'Je gaf al antwoord over dit bezoek. Dank je.',
};
