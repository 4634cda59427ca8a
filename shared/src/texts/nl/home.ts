export const home = {
  title: 'Praat met mensen die naast je staan',
  lead: 'Hier praat je met mensen die hetzelfde meemaken als jij. Je kiest zelf een naam. Je hebt geen account nodig.',
  host: 'In elke open ruimte is een host: iemand die zelf zoiets meemaakte. Je mag praten of alleen lezen. Je mag weggaan en terugkomen, zonder uitleg.',
  spreekuur: {
    title: 'Het spreekuur',
    text: 'Schrijf je vraag op, wanneer jij wilt. Mensen met ervaring en professionals schrijven je terug. Je hebt geen account nodig. Met negen woorden kom je terug bij je antwoord.',
    ask: 'Stel je vraag',
    return: 'Kom terug bij je vraag',
    closed: 'Het spreekuur begint als we klaar zijn met inrichten.',
  },
  rooms: 'De ruimtes',
  watched_one: 'Er is nu één ruimte open. Daar leest een host mee.',
  watched_other: 'Er zijn nu {{count}} ruimtes open. Daar leest een host mee.',
  enter: 'Ga naar binnen',
  look: 'Bekijk deze ruimte',
  empty: {
    title: 'Er zijn nog geen ruimtes',
    text: 'We zijn nog bezig met inrichten. Kom gerust later terug.',
  },
  failed: 'We kunnen de ruimtes nu niet laten zien. Dat ligt niet aan jou.',
};
