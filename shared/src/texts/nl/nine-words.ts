/** What may be mistyped in nine words that open nothing. */
export const nineWords = {
  count_one: 'Je vulde {{count}} woord in. Het moeten er 9 zijn.',
  count_other: 'Je vulde {{count}} woorden in. Het moeten er 9 zijn.',
  unknownWord: 'Woord {{position}}, “{{typed}}”, kennen we niet.',
  meant: 'Bedoel je: {{words}}?',
  or: ' of ',
  sure: 'Klopt het zo toch? Verstuur het dan nog een keer.',
};
