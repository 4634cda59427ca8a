export const frame = {
  skip: 'Naar de inhoud',
  quickExit: 'Verlaat deze site',
  quickExitHint: 'Gaat meteen naar het weerbericht. Op een toetsenbord: drie keer Shift.',
  home: 'Naast, naar het begin',
  language: 'Taal',
  privacy: 'Wat we bewaren',
  team: 'Voor het team',
  ownTeam: 'Team',
  footer: 'Naast is vrije software, gemaakt voor lotgenoten. Geen reclame, geen trackers.',
  close: 'Sluit',
  loading: 'Even geduld …',
  ratherNot: 'Nee, toch niet',
  retry: 'Probeer het opnieuw',
  offline: 'Je hebt geen verbinding. We proberen het vanzelf opnieuw.',
  withoutScript:
    'In je browser staat JavaScript uit. Lezen, bellen, een vraag stellen en weggaan kan gewoon. Meepraten in een ruimte en inloggen kan niet.',
  asServed:
    'Je ziet de eenvoudige versie van deze pagina. Je browser is wat ouder, of er kwam iets niet goed aan. Lezen, bellen, een vraag stellen en weggaan kan gewoon. Meepraten in een ruimte en inloggen kan niet. Laad de pagina opnieuw: soms helpt dat.',
  byHand: 'Laad de pagina af en toe opnieuw. Dan zie je wat er veranderd is.',
  error: {
    title: 'Er ging iets mis',
    text: 'Dat ligt niet aan jou. Probeer het zo nog eens. Heb je nu iemand nodig? Bel of chat met een van deze hulplijnen.',
  },
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien bestaat hij niet meer, of klopt het adres niet helemaal.',
    home: 'Naar het begin',
  },
};
