export const entry = {
  back: 'Alle ruimtes',
  title: 'Kom binnen',
  name: 'Hoe wil je hier heten?',
  nameHint: 'Gebruik liever niet je echte naam. Je hoeft deze naam niet te onthouden.',
  houseRules: 'De huisregels',
  accept: 'Ik ga akkoord met de huisregels',
  acceptNeeded: 'Lees de huisregels en zet hier een vinkje. Dan kun je naar binnen.',
  enter: 'Binnenlopen',
  entering: 'Je loopt naar binnen …',
  know: 'Goed om te weten',
  readers: {
    title: 'Wie leest mee?',
    text: 'Iedereen in de ruimte, ook de gastheer. Wie later binnenkomt, kan teruglezen wat er al stond. Niemand buiten de ruimte leest mee.',
  },
  kept: {
    title: 'Wat blijft er?',
    text: 'Gaat de ruimte dicht, dan ben jij het gesprek meteen kwijt. Wij bewaren het dan nog 47 uur, verzegeld; in die tijd leest niemand het. Daarna is het weg.',
  },
  screenshots: {
    title: 'Schermfoto’s',
    text: 'Vertel niet verder wat je hier leest. Wij kunnen niet voorkomen dat iemand een schermfoto maakt.',
  },
  age: {
    title: '16 of ouder',
    text: 'We vragen je om 16 jaar of ouder te zijn. Ben je jonger? Kijk dan bij de lijnen: daar zijn ze er voor jou.',
  },
  hostAwayTitle: 'Er is nu even geen gastheer',
  hostAwayText: 'Zonder gastheer komt er niemand nieuw binnen. Je kunt hier even wachten.',
  hostAwayByItself: 'Deze pagina kijkt vanzelf of de gastheer terug is.',
  waitingTitle: 'De deur is nog dicht',
  waitingText: 'Er is nog geen gastheer. Je kunt hier blijven wachten.',
  waitingByItself: 'Deze pagina kijkt vanzelf of de deur opengaat.',
  closedTitle: 'Deze ruimte is nu dicht',
  doorOpened: 'De ruimte is open. Je kunt naar binnen.',
  visitEnded:
    'Je bezoek is afgelopen. Dat gebeurt als het een tijd stil is, of als je browser ons cookie wist.',
  visitEndedAgain: 'Kies opnieuw een naam, dan ga je verder waar je was.',
  typedStays: 'Wat je typte staat er nog.',
  teamEnded:
    'Je bent uitgelogd. Dat gebeurt als het een tijd stil is, als je ergens anders uitlogt, of als je browser ons cookie wist. Log opnieuw in, dan ga je verder waar je was. Wat je typte staat er nog.',
  freed: {
    away: '{{host}} heeft je plek vrijgemaakt, omdat je al even weg was. Dan kan iemand anders erbij.',
    manyChairs:
      '{{host}} heeft je plek vrijgemaakt. Het leek alsof één iemand op meer plekken zat. Klopt dat niet? Dan spijt het ons.',
    again: {
      away: 'Je kunt gewoon weer binnenlopen.',
      manyChairs: 'Na een halve minuut kun je weer binnenkomen.',
    },
  },
  asHost: 'Je bent ingelogd als team. Je kunt erbij komen als gastheer.',
  asTeam: 'Je bent ingelogd als team. Log uit om als bezoeker binnen te lopen.',
  joinAsHost: 'Kom erbij als gastheer',
  unsent: 'Dit typte je, maar het is niet verstuurd:',
};
