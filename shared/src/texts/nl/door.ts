export const door = {
  ajar: {
    first: 'Een host leest je eerste bericht. Daarna zien anderen het.',
    all: 'Een host leest elk bericht. Daarna zien anderen het.',
    noLinks: 'Deel je als nieuwe bezoeker een link? Dan leest een host je bericht eerst.',
  },
  title: 'Je staat bij de deur',
  text: 'Er komen nu veel mensen tegelijk. Iedereen gaat één voor één naar binnen. Je hoeft niets te doen.',
  left: 'Nog ongeveer {{time}}',
  seconds: '{{count}} seconden',
  minutes_one: '{{count}} minuut',
  minutes_other: '{{count}} minuten',
  kept: 'Laat deze pagina open. De host kan je ook eerder binnenlaten.',
  stop: 'Ik wil niet wachten',
  otherRooms: 'Bekijk de andere ruimtes',
  shut: {
    full: {
      title: 'Alle plekken zijn bezet',
      text: 'Ook in de rij is geen plaats meer. Je kunt hier wachten.',
      byItself: 'Komt er een plaats vrij? Dan zie je dat hier vanzelf.',
    },
    paused: {
      title: 'Er kan nu even niemand bij',
      text: 'De host laat even geen nieuwe mensen binnen. Het ligt niet aan jou. Je kunt hier wachten.',
      byItself: 'Gaat de deur weer open? Dan zie je dat hier vanzelf.',
    },
    stopped: {
      title: 'De deur is dicht',
      text: 'In het laatste half uur komt er niemand meer bij. Zo kan iedereen rustig afronden.',
    },
  },
};
