/** A drawn name, how somebody may say that they are, and what is asked before words are shared that lead to a person. */
export const sharing = {
  ask: {
    title: 'Wil je dit delen?',
    text: 'In wat je schreef staat {{what}}. Iedereen in deze ruimte kan dat lezen en bewaren.',
    notHere: 'In deze ruimte mag dit niet.',
    notHereText:
      'In wat je schreef staat {{what}}: {{parts}}. Dat mag je hier niet delen. Pas het aan, dan kun je verder. Ben je niet veilig? Gebruik dan de knop “Ik ben niet veilig”.',
    change: 'Ik pas het aan',
    send: 'Toch versturen',
    phone: 'een telefoonnummer',
    email: 'een e-mailadres',
    address: 'een adres',
    iban: 'een rekeningnummer',
    bsn: 'een burgerservicenummer',
    account: 'een account ergens anders',
  },
  name: {
    draw: 'Geef me een naam',
    drawn: 'Je naam is nu {{name}}. Je kunt hem nog veranderen.',
    notDrawn: 'Er komt nu geen naam. Typ er zelf een.',
  },
  how: {
    beginnings: 'Of begin met',
    begin: {
      calm: 'rustig',
      tired: 'moe',
      restless: 'onrustig',
      listening: 'ik luister vooral',
      newHere: 'ik ben hier voor het eerst',
    },
  },
};
