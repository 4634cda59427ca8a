export const faults = {
  title: 'Dit vraagt aandacht',
  lead: 'Hier staat wat niet gaat zoals het moet. Het gaat over Naast zelf, niet over mensen.',
  since: 'Sinds {{when}}',
  again: 'al {{count}} keer, de laatste keer {{when}}',
  over: 'Het is {{when}} vanzelf overgegaan. Je hoeft nu niets te doen.',
  todo: 'Wat je nu doet',
  see: 'Gezien',
  seenBy: '{{name}} zag dit {{when}}.',
  seenByGone: 'Iemand die weg is zag dit {{when}}.',
  technical: 'Voor wie Naast beheert: {{about}}',
  kind: {
    retentionFailed: {
      title: 'Opruimen lukte niet',
      what: 'Er staat misschien nog iets dat al weg had moeten zijn.',
      todo: 'Naast probeert het elk kwartier opnieuw. Staat dit er over een uur nog? Vraag dan wie Naast beheert om te kijken.',
    },
    retentionLeft: {
      title: 'Er staat nog iets dat weg had moeten zijn',
      what: 'Het opruimen is gedaan, maar niet alles wat over zijn tijd is, is weg.',
      todo: 'Vraag wie Naast beheert om vandaag te kijken. Tot dan blijft het langer staan dan we beloven.',
    },
    jobFailed: {
      title: 'Een taak van Naast lukte niet',
      what: 'Naast doet uit zichzelf werk op de achtergrond. Een deel daarvan bleef liggen.',
      todo: 'Naast probeert het vanzelf opnieuw. Blijft dit staan? Vraag dan wie Naast beheert om in het log van de server te kijken.',
    },
    logBroken: {
      title: 'Het logboek is niet zoals het geschreven is',
      what: 'Er is iets in veranderd, weggehaald of ertussen gezet.',
      todo: 'Zeg het tegen een andere coördinator. Vraag wie Naast beheert om na te gaan waar het begint: met npm run log:verify. Is er net een back-up teruggezet? Dan is dat de reden.',
    },
    logNotWritten: {
      title: 'In het logboek kan niet geschreven worden',
      what: 'Daarom kan niemand van het team nu een vraag openen of in een ruimte komen zitten.',
      todo: 'Vraag wie Naast beheert om meteen te kijken of er nog plek is op de schijf, en of de map met tombstones er is.',
    },
    crisisFileOld: {
      title: 'De hulplijnen zijn lang niet nagekeken',
      what: 'Het is meer dan een half jaar geleden dat iemand keek of de nummers nog kloppen.',
      todo: 'Bel of bezoek elke lijn die op de pagina’s staat. Vraag dan wie Naast beheert om de nieuwe datum in het bestand met hulplijnen te zetten en Naast opnieuw te starten.',
    },
  },
  call: 'Er is een storing in Naast.',
};
