export const door = {
  title: 'Je staat bij de deur',
  text: 'Er willen nu veel mensen tegelijk naar binnen. Daarom gaat het één voor één. Je hoeft niets te doen: je komt vanzelf binnen.',
  left: 'Nog ongeveer {{time}}',
  seconds: '{{count}} seconden',
  minutes_one: '{{count}} minuut',
  minutes_other: '{{count}} minuten',
  kept: 'Laat deze pagina open. De gastheer kan je ook eerder binnenlaten.',
  stop: 'Toch niet wachten',
  otherRooms: 'Bekijk de andere ruimtes',
  shut: {
    full: {
      title: 'Alle plekken zijn bezet',
      text: 'Je kunt hier even wachten.',
      byItself: 'Deze pagina kijkt vanzelf of er een plek vrijkomt.',
    },
    paused: {
      title: 'Er komt nu even niemand binnen',
      text: 'De gastheer heeft de deur voor nieuwe mensen dichtgezet. Het ligt niet aan jou.',
      byItself: 'Deze pagina kijkt vanzelf of de deur weer opengaat.',
    },
    stopped: {
      title: 'De deur is dicht',
      text: 'In het laatste half uur komt er niemand meer bij. Dat geeft rust om af te ronden.',
    },
  },
  cookies: {
    title: 'Je browser weigert ons cookie.',
    text: 'Zonder dat cookie weten we niet dat jij het bent, en kunnen we je geen plek geven. Sta cookies toe voor deze site en probeer het nog eens. Het is er één, van onszelf. Het volgt je nergens, en werkt niet meer als je bezoek voorbij is.',
  },
};
