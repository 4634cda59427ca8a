export const frame = {
  skip: 'Naar de inhoud',
  quickExit: 'Verlaat deze site',
  quickExitHint:
    'Gaat meteen naar het weerbericht. Op een toetsenbord: drie keer Shift. Je browser onthoudt wel dat je hier was.',
  home: 'Naast, naar het begin',
  language: 'Taal',
  privacy: 'Wat we bewaren',
  /** The organisation's own pages, in the foot and as their title. */
  pages: {
    terms: 'Gebruiksvoorwaarden',
    accessibility: 'Toegankelijkheid',
    complaints: 'Klachten',
    lostWords: 'Je negen woorden kwijt?',
    changedOn: 'Laatst veranderd op {{date}}.',
  },
  team: 'Voor het team',
  ownTeam: 'Naar het team',
  member: 'Account',
  footer: 'Naast is gemaakt voor lotgenoten. Geen reclame, geen trackers.',
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
  copy: 'Kopieer de tekst',
  copied: 'Gekopieerd',
  left_one: 'Nog {{count}} teken',
  left_other: 'Nog {{count}} tekens',
  over_one: '{{count}} teken te veel. Maak het iets korter. Wat je typte blijft staan.',
  over_other: '{{count}} tekens te veel. Maak het iets korter. Wat je typte blijft staan.',
  notSetUp: 'We zijn nog bezig met inrichten.',
  toSetup: 'Doe jij dat? Richt Naast in',
  welcome: 'Welkom bij {{name}}',
  contacts: {
    title: 'De organisatie',
    responsible: 'Verantwoordelijk voor je gegevens',
    contact: 'Contact',
    complaints: 'Een klacht? Dat kan ook buiten het team',
  },
  maintenance: 'Gepland onderhoud {{from}}, tot {{until}}. Naast is dan even weg.',
  error: {
    title: 'Er ging iets mis',
    offlineTitle: 'Je hebt geen verbinding',
    offline:
      'Deze pagina kon niet komen. Probeer het opnieuw als je weer verbinding hebt. Een hulplijn bellen kan ook zonder internet.',
    text: 'Dat ligt niet aan jou. Probeer het zo nog eens. Heb je nu iemand nodig? Bel of chat met een van deze hulplijnen.',
  },
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien bestaat hij niet meer, of klopt het adres niet helemaal.',
    home: 'Naar het begin',
  },
};
