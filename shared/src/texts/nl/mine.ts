export const mine = {
  title: 'Mijn vraag',
  lead: 'Hier lees je wat mensen je schreven. Elk antwoord verschijnt vanzelf.',
  none: {
    title: 'In deze browser staat geen vraag open',
    text: 'Misschien is je bezoek verlopen, of is de vraag gewist. Met je sleutelzin kom je terug.',
    back: 'Kom terug met je sleutelzin',
    ask: 'Stel een vraag',
  },
  voices: 'Wie met je meedenkt',
  voice: {
    experience: 'Iemand die het zelf heeft meegemaakt',
    professional: 'Een professional',
    either: 'Nog een stem',
  },
  state: {
    open: 'We zoeken iemand die met je meedenkt. Een antwoord is er vóór {{moment}}.',
    taken: '{{name}} zoekt woorden met je. Een antwoord is er vóór {{moment}}.',
    asksBack: '{{name}} vraagt je iets terug.',
    answered: '{{name}} heeft je geschreven.',
  },
  waiting: 'Nog niemand heeft je vraag gelezen. Dat gebeurt vóór {{moment}}.',
  /** The promised moment has passed. */
  late: {
    open: 'We zoeken nog iemand die met je meedenkt. Er zou een antwoord zijn vóór {{moment}}. Dat is niet gelukt, en dat spijt ons.',
    taken:
      '{{name}} zoekt nog woorden met je. Er zou een antwoord zijn vóór {{moment}}. Dat is niet gelukt, en dat spijt ons.',
    waiting:
      'Nog niemand heeft je vraag gelezen. Dat zou gebeuren vóór {{moment}}. Het is niet gelukt, en dat spijt ons. Je vraag staat hier nog.',
  },
  entries: 'Wat er is geschreven',
  you: 'Jij',
  kind: {
    question: 'Je vraag',
    further: 'Je schreef verder',
    thanks: 'Je zei dank je wel',
    didNotFit: 'Je schreef dat dit niet paste',
    hello: '{{name}} heeft je vraag gelezen',
    askBack: '{{name}} vraagt je iets',
    answer: '{{name}} schrijft je',
  },
  advice: 'Dit is meedenken en advies. Het is geen behandeling.',
  news: 'Er is iets nieuws voor je geschreven.',
  write: {
    title: 'Schrijf terug',
    label: 'Vraag verder, of antwoord',
    hint: 'Noem geen echte namen, adressen of nummers.',
    send: 'Versturen',
    sending: 'Het gaat weg …',
    sent: 'Het is aangekomen.',
  },
  thanks: { send: 'Zeg dank je wel', done: 'Je hebt dank je wel gezegd.' },
  didNotFit: {
    open: 'Dit paste niet bij mij',
    text: 'Dat mag je zeggen. We zoeken dan nog iemand die met je meedenkt.',
    label: 'Wil je zeggen waarom? Dat hoeft niet.',
    send: 'Zoek nog een stem',
  },
  keep: {
    title: 'Bewaren en wissen',
    until: 'Kom je niet meer terug, dan wordt alles gewist op {{date}}.',
    notRunning: 'Zolang er nog geen antwoord is, loopt er geen tijd.',
    label: 'Hoe lang mag het blijven staan na je laatste bezoek?',
    change: 'Pas aan',
    changed: 'Aangepast.',
    save: 'Bewaar alles als tekst',
    saveHint: 'Je krijgt een gewoon tekstbestand op dit toestel. Wie het toestel gebruikt, kan het lezen.',
    withdraw: 'Ik wil geen antwoorden meer',
    withdrawText: 'Het team kan je vraag dan niet meer lezen. Jij nog wel.',
    withdrawSend: 'Trek mijn vraag in',
    erase: 'Wis alles',
    eraseText:
      'Je vraag en alle antwoorden zijn dan meteen weg, voor iedereen. Dat is niet terug te draaien. Wil je iets bewaren, doe dat dan eerst.',
    eraseSend: 'Ja, wis alles',
    leave: 'Sluit mijn vraag op dit toestel',
    leaveHint: 'Je komt terug met je sleutelzin.',
  },
  withdrawn:
    'Je hebt je vraag ingetrokken. Het team kan hem niet meer lezen. Jij kunt nog lezen, bewaren en wissen.',
  erased: {
    title: 'Alles is gewist',
    text: 'Je vraag en de antwoorden zijn er niet meer, voor niemand. De sleutelzin opent niets meer. Je bent altijd welkom om opnieuw te komen.',
  },
};
