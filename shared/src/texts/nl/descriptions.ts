/** What a search engine or a preview of a link says of a page; for everybody the same. */
export const descriptions = {
  home: 'Praat online met mensen die naast je staan, of stel een vraag. Een account is niet nodig.',
  room: 'Een ruimte om met anderen te praten. Hier staat wanneer die open is.',
  ask: 'Stel een vraag zonder account. Mensen met ervaring en professionals schrijven terug.',
  return: 'Kom met negen woorden terug bij een vraag en de antwoorden.',
  breathe: 'Adem een paar minuten mee, op een rustige pagina.',
  privacy: 'Wat we bewaren, hoe lang, en wie het kan lezen.',
  terms: 'De afspraken als je deze plek gebruikt.',
  accessibility: 'Hoe goed deze site voor iedereen te gebruiken is.',
  complaints: 'Waar je terechtkunt met een klacht, ook buiten het team.',
  lostWords: 'Wat je kunt doen als je je negen woorden kwijt bent.',
  member: 'Een account mag, maar hoeft niet. Hier log je in of maak je er een.',
  notice:
    'Meld het als er op een pagina iets staat dat volgens de wet niet mag. Iedereen kan dat, zonder account.',
};
