export const ask = {
  title: 'Stel je vraag',
  lead: 'Schrijf wat je bezighoudt. Je krijgt antwoord van iemand die zoiets zelf heeft meegemaakt, van een professional, of van allebei. Je hebt geen account en geen e-mailadres nodig.',
  when: {
    watched: 'Dit is een tijd waarop het team nieuwe vragen leest.',
    unwatched: 'Nu leest hier niemand mee. Vanaf {{moment}} wel.',
    never: 'Er zijn nog geen vaste tijden waarop iemand meeleest.',
    elsewhere: 'Nu iemand nodig? Kijk wie er nu voor je is.',
  },
  promise:
    'Stel je nu je vraag, dan heeft iemand hem gelezen vóór {{hello}}. Een antwoord is er vóór {{answer}}.',
  closed: {
    title: 'Het spreekuur is nog niet open',
    text: 'Deze plek wordt nog ingericht. Er is nog niemand die vragen leest. Daarom kun je hier nu nog geen vraag stellen.',
    later: 'Kom gerust later terug. Heb je nu iemand nodig? Dan kun je bij deze lijnen terecht.',
    link: 'Kijk wie er nu voor je is',
    unsent: 'Dit typte je, en is niet verstuurd. Kopieer het als je het wilt houden.',
  },
  already: {
    title: 'In deze browser staat al een vraag open',
    text: 'Je kunt daar verder lezen en schrijven. Stel je een nieuwe vraag, dan kom je bij de eerste alleen terug met de sleutelzin.',
    link: 'Naar mijn vraag',
  },
  back: 'Heb je al een sleutelzin? Kom terug bij je vraag.',
  team: 'Je bent ingelogd voor het team. Een eigen vraag stel je in een andere browser, of na uitloggen.',
  text: {
    label: 'Je vraag',
    hint: 'Schrijf zoals het komt. Noem geen echte namen, adressen, werkgevers of nummers, van jezelf niet en van een ander niet.',
  },
  more: {
    title: 'Wil je meer vertellen?',
    hint: 'Dit hoeft niet. “Dat weet ik nog niet” is ook goed.',
    happened: 'Wat is er gebeurd?',
    standing: 'Waar sta je nu?',
    wish: 'Wat zou je willen weten?',
  },
  themes: { label: 'Waar gaat het over?', hint: 'Kies er hoogstens drie. Niets kiezen mag ook.' },
  askedFor: {
    label: 'Over wie gaat je vraag?',
    self: 'Over mijzelf',
    lovedOne: 'Over iemand van wie ik hou',
    professional: 'Over iemand die ik in mijn werk help',
  },
  voiceWish: {
    label: 'Van wie wil je een antwoord?',
    both: 'Van allebei',
    experience: 'Van iemand die het zelf heeft meegemaakt',
    professional: 'Van een professional',
  },
  tone: {
    label: 'Hoe wil je dat we schrijven?',
    warm: 'Warm en dichtbij',
    plain: 'Zakelijk en helder',
  },
  keepDays: {
    label: 'Hoe lang mag je vraag blijven staan?',
    hint: 'We tellen vanaf de laatste dag dat je hier was. De tijd loopt pas als er een antwoord is.',
    '90': '90 dagen',
    '365': 'Een jaar',
  },
  sixteen: {
    label: 'Ik ben 16 jaar of ouder',
    hint: 'Ben je jonger? Dan is er een lijn voor jou.',
    lines: 'Kijk wie er nu voor je is.',
    needed: 'Zet hier een vinkje als je 16 of ouder bent.',
  },
  privacy:
    'Wat je schrijft wordt versleuteld bewaard. Het team leest het en niemand anders. We bewaren geen IP-adres. Je kunt alles zelf wissen.',
  privacyLink: 'Lees wat we bewaren',
  send: 'Verstuur mijn vraag',
  sending: 'Je vraag gaat weg …',
  busy: 'Er vragen nu veel mensen tegelijk iets. Wat je schreef staat nog hier. We proberen het vanzelf opnieuw. Laat deze pagina open.',
  busyNow:
    'Er vragen nu veel mensen tegelijk iets. Wat je schreef staat nog hier. Wacht even en verstuur het dan nog eens.',
  tooManyThemes: 'Kies er hoogstens drie.',
  alreadySent:
    'Deze vraag was al aangekomen, en de sleutelzin is bewaard. Met je sleutelzin kom je terug bij je vraag.',
};
