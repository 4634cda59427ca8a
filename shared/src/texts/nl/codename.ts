export const codename = {
  arrived: 'Je vraag is aangekomen',
  promise: 'Uiterlijk {{hello}} leest iemand je vraag. Uiterlijk {{answer}} heb je antwoord.',
  who: {
    both: 'Twee mensen schrijven je terug: iemand die zelf zoiets meemaakte, en een professional.',
    experience: 'Je krijgt antwoord van iemand die zelf zoiets meemaakte.',
    professional: 'Je krijgt antwoord van een professional.',
  },
  lines: 'Kun je niet zo lang wachten?',
  earlier:
    'Een eerdere versie van je vraag was al aangekomen. Die heeft het team. Wat je daarna veranderde, niet. Schrijf dat erbij op je eigen pagina.',
  title: 'Bewaar je negen woorden',
  text: 'Hiermee kom je terug bij je vraag, op elk apparaat. We laten ze maar één keer zien.',
  whoever: 'Wie deze woorden heeft, kan je vraag lezen. Bewaar ze op een plek waar alleen jij bij kunt.',
  copy: 'Kopieer',
  print: 'Print',
  sharedDevice: 'Deel je dit apparaat? Schrijf de woorden dan liever op papier.',
  printed: 'Negen woorden, om te bewaren',
  kept: 'Ik heb de woorden bewaard',
  keeping: 'We bewaren dat …',
  another: 'Maak nieuwe woorden',
  leaving:
    'Hier zie je ze voor het laatst. Zonder die woorden kun je straks niet terugkomen. Wil je toch weg? Druk dan nog een keer.',
  cookieRefused:
    'Deze browser bewaart geen cookie van Naast. Je vraag is wel aangekomen. Bewaar de woorden nu zelf. Je komt ermee terug in een browser die cookies toestaat.',
  next: {
    title: 'Wat gebeurt er nu?',
    read: 'Iemand van het team leest je vraag en groet je.',
    answer: 'Je antwoord komt op je eigen pagina te staan.',
    come: 'Kom zelf terug om te kijken. We sturen geen bericht: we weten niet wie je bent.',
  },
  notYet: {
    title: 'Heb je je negen woorden bewaard?',
    text: 'Zonder die woorden kun je straks niet terugkomen. Heb je ze? Vul ze dan één keer in. Heb je ze niet? Maak dan nieuwe. De oude werken dan niet meer.',
    yes: 'Ja, ik vul ze in',
  },
  comeBack: {
    title: 'Kom terug bij je vraag',
    label: 'Je negen woorden',
    hint: 'In drie regels van drie. Hoofdletters en komma’s maken niet uit.',
    send: 'Open mijn vraag',
    sending: 'We zoeken je vraag …',
    lost: 'Ben je je woorden kwijt? Wij kunnen je vraag dan niet vinden. Je kunt hem wel opnieuw stellen.',
    lostWay: 'Wat kun je nog doen?',
    ask: 'Stel een nieuwe vraag',
  },
};
