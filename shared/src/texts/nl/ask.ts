export const ask = {
  title: 'Stel je vraag',
  when: {
    watched: 'Het team leest nu nieuwe vragen.',
    unwatched: 'Nu leest niemand de vragen. Vanaf {{moment}} wel.',
    never: 'Er zijn nog geen vaste tijden waarop iemand leest.',
    elsewhere: 'Kun je niet zo lang wachten? Bekijk de hulplijnen.',
  },
  promise:
    'Stuur je je vraag nu? Dan leest iemand hem uiterlijk {{hello}}. Je hebt uiterlijk {{answer}} antwoord.',
  closed: {
    title: 'Je kunt nog geen vraag stellen',
    text: 'We zijn nog bezig met inrichten. Er is nog niemand die vragen leest.',
    later: 'Kom later gerust terug.',
    unsent: 'Dit heb je niet verstuurd. Kopieer het als je het wilt houden.',
  },
  already: {
    text: 'In deze browser staat al een vraag open. Stel je er nog een? Dan kom je bij de eerste alleen terug met je negen woorden.',
    link: 'Naar mijn vraag',
    unkept:
      'Van je vorige vraag heb je de negen woorden nog niet bewaard. Stel je nu een nieuwe? Dan kun je niet meer bij de vorige.',
    keep: 'Bewaar eerst die woorden',
    another: 'Stel toch een nieuwe vraag',
  },
  back: 'Heb je al een vraag gesteld? Kom terug met je negen woorden.',
  team: 'Je bent ingelogd voor het team. Stel een eigen vraag in een andere browser, of log eerst uit.',
  text: {
    label: 'Je vraag',
    hint: 'Schrijf zoals het komt. Noem geen echte namen, adressen of nummers.',
    needed: 'Schrijf hier eerst je vraag.',
  },
  more: {
    title: 'Wil je meer vertellen?',
    hint: 'Dit hoeft niet. “Dat weet ik nog niet” is ook goed.',
    happened: 'Wat is er gebeurd?',
    standing: 'Hoe gaat het nu?',
    wish: 'Wat wil je weten?',
  },
  how: {
    title: 'Hoe we antwoorden',
    noTheme: 'geen thema',
    askedFor: {
      self: 'over mij',
      lovedOne: 'over iemand om wie ik geef',
      professional: 'over iemand die ik help',
    },
    voiceWish: {
      both: 'twee antwoorden',
      experience: 'antwoord van iemand met ervaring',
      professional: 'antwoord van een professional',
    },
    tone: { warm: 'warm', plain: 'zakelijk' },
  },
  themes: { label: 'Waar gaat het over?', hint: 'Kies er hoogstens drie. Niets kiezen mag ook.' },
  askedFor: {
    label: 'Over wie gaat je vraag?',
    self: 'Over mij',
    lovedOne: 'Over iemand om wie ik geef (familie, vriend, partner)',
    professional: 'Over iemand die ik in mijn werk help',
  },
  voiceWish: {
    label: 'Van wie wil je antwoord?',
    both: 'Van allebei: iemand met ervaring én een professional',
    experience: 'Van iemand die het zelf heeft meegemaakt',
    professional: 'Van een professional',
  },
  tone: {
    label: 'Hoe zullen we schrijven?',
    warm: 'Warm en dichtbij',
    plain: 'Zakelijk en duidelijk',
  },
  keepDays: {
    label: 'Hoe lang bewaren we je vraag?',
    hint: 'We tellen vanaf je laatste bezoek.',
    '90': '90 dagen',
    '365': 'Een jaar',
    gone: 'Deze keuze is er niet meer. Kies opnieuw.',
  },
  sixteen: {
    label: 'Ik ben 16 jaar of ouder',
    hint: 'Jonger dan 16? Dan kun je met een hulplijn praten.',
    lines: 'Bekijk de hulplijnen',
    needed: 'Zet hier een vinkje als je 16 of ouder bent.',
  },
  two: { title: 'Nog twee dingen:', text: 'je vraag', sixteen: 'je leeftijd' },
  privacy:
    'Alleen het team leest je vraag. We bewaren hem versleuteld, zonder IP-adres. Je kunt alles zelf wissen.',
  privacyLink: 'Wat we bewaren',
  send: 'Verstuur mijn vraag',
  sending: 'We versturen je vraag …',
  busy: 'Er sturen nu veel mensen een vraag. Wat je schreef staat nog hier. We proberen het vanzelf opnieuw. Laat deze pagina open.',
  busyNow:
    'Er sturen nu veel mensen een vraag. Wat je schreef staat nog hier. Wacht even en verstuur het dan nog eens.',
  themeIsGone: 'Een thema dat je koos, is er niet meer. Kies een ander, of geen.',
  tooManyThemes: 'Kies er hoogstens drie.',
  alreadySent: 'We hadden deze vraag al. Kom terug met je negen woorden.',
};
