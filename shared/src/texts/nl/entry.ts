export const entry = {
  back: 'Alle ruimtes',
  name: 'Hoe wil je hier heten?',
  nameHint: 'Liever niet je echte naam. Je hoeft hem niet te onthouden.',
  houseRules: 'De huisregels',
  accept: 'Ik ga akkoord met de huisregels',
  acceptNeeded: 'Lees de huisregels en zet hier een vinkje.',
  enter: 'Ga naar binnen',
  entering: 'Even geduld …',
  silent: 'Lees eerst stil mee',
  silentHow:
    'Je leest mee en schrijft niet. Niemand ziet wie je bent. Anderen zien alleen hoeveel mensen stil meelezen.',
  know: 'Goed om te weten',
  knowWhat: 'Wie er meeleest, wat er blijft, schermfoto’s en leeftijd.',
  readers: {
    title: 'Wie leest mee?',
    text: 'Iedereen in de ruimte, ook de host. Wie later komt, kan teruglezen. Niemand buiten de ruimte leest mee.',
  },
  kept: {
    title: 'Wat blijft er?',
    text: 'Sluit de ruimte? Dan zie jij het gesprek niet meer. Wij bewaren het nog 47 uur, versleuteld. In die tijd kan alleen de achterwacht het lezen, met een reden die het hele team leest. Daarna wissen we het. Bij een alarm houdt het team de berichten eromheen langer, hoogstens 30 dagen.',
  },
  screenshots: {
    title: 'Schermfoto’s',
    text: 'Vertel niet verder wat je hier leest. Wij kunnen niet voorkomen dat iemand een schermfoto maakt.',
  },
  age: {
    title: '16 of ouder',
    text: 'De ruimtes zijn voor mensen vanaf 16 jaar. Ben je jonger? Dan kun je met een hulplijn praten.',
  },
  hostAwayTitle: 'De host is even weg',
  hostAwayText: 'Zonder host leest er niemand mee, en kan er niemand bij.',
  waitingTitle: 'De deur is nog dicht',
  waitingText: 'Er is nog geen host. Nu leest hier niemand mee.',
  waitByItself: 'Wacht gerust: deze pagina laat zien wanneer het kan.',
  closedTitle: 'Deze ruimte is nu dicht',
  elsewhere: 'Bekijk wat nu kan',
  doorOpened: 'De ruimte is open. Je kunt naar binnen.',
  visitEnded:
    'Je bezoek is voorbij. Dat gebeurt als je een tijd niets doet, of als je browser onze cookie wist.',
  visitEndedAgain: 'Kies opnieuw een naam. Dan ga je verder waar je was.',
  typedStays: 'Wat je typte staat er nog.',
  teamEnded:
    'Je bent uitgelogd. Dat gebeurt als je een tijd niets doet, als je ergens anders uitlogt, of als je browser onze cookie wist. Log opnieuw in. Dan ga je verder waar je was. Wat je typte staat er nog.',
  teamSignIn: 'Inloggen',
  freed: {
    away: '{{host}} heeft je plek vrijgemaakt, omdat je even weg was. Zo kan iemand anders erbij.',
    manyChairs:
      '{{host}} heeft je plek vrijgemaakt. Het leek alsof één iemand op meer plekken zat. Klopt dat niet? Dan spijt het ons.',
    finished: '{{host}} heeft je plek vrijgemaakt. Dank je dat je er was.',
    again: {
      away: 'Je kunt weer naar binnen.',
      manyChairs: 'Na een halve minuut kun je weer naar binnen.',
      finished: 'Vraagt een host weer om een consulent? Dan kun je weer naar binnen.',
    },
  },
  open: 'Open deze ruimte',
  opening: 'De ruimte gaat open …',
  asHost: 'Je bent ingelogd. Iedereen binnen ziet dat je host bent.',
  asTeam: 'Je bent ingelogd als lid van het team. Log uit om als bezoeker naar binnen te gaan.',
  unsent: 'Dit heb je niet meer verstuurd:',
};
