export const frame = {
  skip: 'Naar de inhoud',
  quickExit: 'Verlaat deze site',
  quickExitHint: 'Verlaat deze site meteen en opent het weerbericht. Op een toetsenbord: drie keer Shift.',
  home: 'Naast, naar het begin',
  language: 'Taal',
  privacy: 'Wat we bewaren',
  team: 'Voor het team',
  footer: 'Naast is vrije software, gemaakt voor lotgenoten. Zonder reclame en zonder meekijkers.',
  close: 'Sluit',
  loading: 'Even geduld …',
  ratherNot: 'Nee, toch niet',
  retry: 'Probeer het opnieuw',
  offline: 'Je verbinding is weg. We kijken vanzelf of ze terug is.',
  withoutScript:
    'In deze browser staat JavaScript uit. Lezen, bellen en weggaan werkt gewoon. Om in een ruimte mee te praten of in te loggen is JavaScript nodig.',
  asServed:
    'Deze pagina werkt hier op de eenvoudige manier: deze browser is wat ouder, of er kwam iets niet goed aan. Lezen, bellen, weggaan, een vraag stellen en terugkomen werkt gewoon. Om in een ruimte mee te praten of in te loggen is een nieuwere browser nodig. Soms helpt het om de pagina opnieuw te laden.',
  byHand: 'Laad de pagina af en toe opnieuw. Dan zie je of er iets is veranderd.',
  error: {
    title: 'Er gaat hier iets mis',
    text: 'Dat ligt niet aan jou. Probeer het zo nog eens. Heb je nu iemand nodig? Dan kun je hier terecht.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is de ruimte verhuisd, of klopt het adres niet helemaal. Dat kan gebeuren.',
    home: 'Naar het begin',
  },
};
