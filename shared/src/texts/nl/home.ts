export const home = {
  title: 'Praat met mensen die naast je staan',
  lead: 'Hier praat je met mensen die iets meemaken wat op jouw verhaal lijkt. Je loopt een ruimte binnen onder een naam die je zelf kiest. Je hebt geen account nodig.',
  host: 'In elke open ruimte is een gastheer of gastvrouw die het zelf heeft meegemaakt. Je mag praten of alleen lezen. Je mag weggaan en terugkomen, zonder uitleg.',
  spreekuur: {
    title: 'Het spreekuur',
    text: 'Schrijf je vraag op, wanneer jij wilt. Mensen die zoiets zelf hebben meegemaakt en professionals schrijven je terug. Zonder account; met een sleutelzin lees je je antwoord.',
    ask: 'Stel je vraag',
    return: 'Kom terug bij je vraag',
    closed: 'Het spreekuur gaat open zodra deze plek is ingericht.',
  },
  rooms: 'De ruimtes',
  watched_one: 'Er is nu één ruimte open. Daar leest een gastheer mee.',
  watched_other: 'Er zijn nu {{count}} ruimtes open. Daar leest een gastheer mee.',
  enter: 'Loop binnen',
  look: 'Bekijk deze ruimte',
  empty: {
    title: 'Er zijn nog geen ruimtes',
    text: 'Deze plek wordt nog ingericht. Kom gerust later terug.',
  },
  failed: 'De ruimtes laten zich nu niet zien. Dat ligt niet aan jou.',
};
