export const goodbye = {
  leftTitle: 'Tot ziens',
  leftText: 'Je bent uit de ruimte. Je mag terugkomen wanneer je wilt.',
  readingOver: 'Stil meelezen is gestopt. De host wil nu alleen mensen die meedoen. Ook jij mag meedoen.',
  closedTitle: 'De ruimte is gesloten',
  closed: {
    hosted: 'Dank je wel voor vandaag. Bezoekers zien nu waar hulp is. Neem zelf ook even rust.',
    host: 'De host heeft de ruimte gesloten. Dank je dat je er was.',
    hours: 'De tijd is om. Dank je dat je er was.',
    noHost: 'Er was te lang geen host. Daarom is de ruimte gesloten. Dank je dat je er was.',
    unknown: 'De ruimte is gesloten terwijl je weg was. Dank je dat je er was.',
  },
  reached:
    'Zolang deze pagina open is, kun je terug naar de ruimte. Het team ziet dat. Daarna kunnen we je niet meer bereiken. Wil je later terugkomen? Stel een vraag: je krijgt negen woorden om mee terug te komen.',
  noWayBack:
    'De ruimte is dicht. Hier kan niemand je meer schrijven. Wil je later terugkomen? Stel een vraag: je krijgt negen woorden om mee terug te komen.',
  codename: 'Stel een vraag',
  history: 'Het gesprek is hier niet meer te lezen.',
  lapsed: 'Dit wachtte nog op een host en is niet geplaatst. Je kunt het kopiëren.',
  unsent: 'Dit heb je niet meer verstuurd. Je kunt het kopiëren.',
  where: 'Wat kun je nu doen?',
  ask: 'Stel je vraag aan het team',
  later: 'Later',
  again: 'Terug naar deze ruimte',
  home: 'Naar het begin',
  team: 'Naar het team',
};
