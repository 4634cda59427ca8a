/** *Ik heb hulp nodig*: from a host to the team. */
export const help = {
  title: 'Hulp in een ruimte',
  ask: 'Ik heb hulp nodig',
  asking: {
    title: 'Wie heb je nodig?',
    text: 'Wie van het team nu Naast open heeft, ziet het meteen. Bezoekers zien het niet.',
    host: 'Een tweede host',
    lead: 'De achterwacht',
    consultant: 'Een consulent',
    nobody: 'Reageert niemand? Bel wie het team altijd belt.',
  },
  asks: {
    host: '{{name}} vraagt om een tweede host in {{room}}, sinds {{time}}.',
    lead: '{{name}} vraagt om de achterwacht in {{room}}, sinds {{time}}.',
    consultant: '{{name}} vraagt een consulent in {{room}}, sinds {{time}}.',
    lostHost: 'In {{room}} is sinds {{time}} geen host meer. Kun jij erheen?',
  },
  asked: {
    host: 'Gevraagd: een tweede host, om {{time}}.',
    lead: 'Gevraagd: de achterwacht, om {{time}}.',
    consultant: 'Gevraagd: een consulent, om {{time}}.',
  },
  nobodyYet: 'Nog niemand reageerde.',
  comes: '{{name}} komt.',
  youCome: 'Je zei dat je komt.',
  answer: 'Ik kom',
  sitIn: 'Ga erbij zitten',
  to: 'Naar {{room}}',
  withdraw: 'Niet meer nodig',
};
