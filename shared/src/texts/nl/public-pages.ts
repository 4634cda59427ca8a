/** What a page is called where people choose one. */
export const publicPages = {
  home: 'Voorpagina',
  ask: 'Stel je vraag',
  privacy: 'Wat we bewaren',
  terms: 'Gebruiksvoorwaarden',
  accessibility: 'Toegankelijkheid',
  complaints: 'Klachten',
  lostWords: 'Je negen woorden kwijt?',
};
