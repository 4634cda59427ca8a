export const flag = {
  title: 'Wat wil je melden?',
  /** Beneath the title: about whose words. */
  about: 'Over wat {{name}} schreef.',
  lead: 'Je melding gaat naar een paar mensen van het team. {{name}} ziet niet dat jij dit meldt.',
  leadEntry: 'Je melding gaat naar een paar mensen van het team. Wie dit schreef, beslist er niet over.',
  kind: {
    hurts: 'Dit kwetst mij',
    contact: 'Er staan contactgegevens in',
    worry: 'Ik maak me zorgen over deze persoon',
    spam: 'Dit is reclame of spam',
    other: 'Iets anders',
  },
  kindMissing: 'Kies eerst wat je wilt melden.',
  worryHint: 'Dan hoort het team het meteen. Direct gevaar? Bel {{emergency}}.',
  words: 'Wil je er iets bij zeggen?',
  wordsHint: 'Dat hoeft niet. Schrijf geen namen of nummers op.',
  send: 'Meld dit',
  sent: {
    title: 'Je melding is binnen',
    text: 'Dank je. Iemand van het team kijkt ernaar. Wat het team doet, vertellen we niet.',
    worry: 'Dank je. Het team weet dit nu. Wat het doet, vertellen we niet.',
  },
  enough:
    'Je hebt al veel gemeld. Dat was genoeg voor nu, het team kijkt ernaar. Een zorg over iemand kun je altijd melden.',
  ofEntry: 'Meld dit bericht',
  back: 'Terug naar je vraag',
};
