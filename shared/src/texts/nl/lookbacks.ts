/** What visitors answer after a room. */
export const lookbacks = {
  title: 'Hadden mensen er iets aan?',
  lead: 'Na een ruimte vragen we bezoekers: had je er iets aan? Antwoorden hoeft niet. We bewaren niet wie wat koos.',
  batches:
    'Je ziet antwoorden pas als er tien of meer nieuwe zijn, en dan vanaf de maandag erna. Zo is het moeilijk te zien wat één bezoeker koos.',
  network: 'Van één netwerk tellen we per keer hoogstens vier antwoorden.',
  few: 'Nog te weinig antwoorden om te laten zien.',
  none: { title: 'Er zijn nog geen ruimtes', text: 'Zodra er een ruimte is, zie je die hier.' },
  goneRoom: 'Een ruimte die er niet meer is',
  all: 'Alles bij elkaar',
  quarter: 'Kwartaal {{quarter}} van {{year}}',
  count_one: '1 antwoord',
  count_other: '{{count}} antwoorden',
  of: '{{answer}}: {{count}}',
  when: 'Wanneer',
  sum: 'Samen',
};
