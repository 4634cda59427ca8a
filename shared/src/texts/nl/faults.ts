export const faults = {
  title: 'Storingen',
  lead: 'Hier staat wat niet goed gaat. Het gaat over Naast zelf, niet over mensen.',
  none: 'Er is nu geen storing.',
  back: 'Naar je start',
  notYours: {
    title: 'Alleen coördinatoren zien storingen',
    text: 'Gaat er iets niet goed? Vertel het aan een van hen.',
  },
  since: 'Sinds {{when}}',
  again: 'al {{count}} keer, de laatste keer {{when}}',
  over: 'Dit is {{when}} vanzelf opgelost. Je hoeft nu niets te doen.',
  todo: 'Doe dit',
  see: 'Gezien',
  seenBy: '{{name}} zag dit {{when}}.',
  seenByGone: 'Iemand die niet meer in het team zit zag dit {{when}}.',
  technical: 'Voor de beheerder: {{about}}',
  kind: {
    retentionFailed: {
      title: 'Wissen lukte niet',
      what: 'Er staat misschien nog iets dat gewist had moeten zijn.',
      todo: 'Naast probeert het elk kwartier opnieuw. Staat dit er over een uur nog? Vraag de beheerder dan om te kijken.',
    },
    retentionLeft: {
      title: 'Er staat nog iets dat gewist had moeten zijn',
      what: 'Naast heeft gewist, maar niet alles is weg.',
      todo: 'Vraag de beheerder om vandaag te kijken. Tot dan bewaren we iets langer dan we beloven.',
    },
    jobFailed: {
      title: 'Een taak van Naast lukte niet',
      what: 'Naast doet vanzelf werk op de achtergrond. Een deel daarvan is niet gelukt.',
      todo: 'Naast probeert het vanzelf opnieuw. Blijft dit staan? Vraag de beheerder dan om in het log van de server te kijken.',
    },
    logBroken: {
      title: 'Het logboek klopt niet',
      what: 'Er is iets in veranderd, weggehaald of ertussen gezet.',
      todo: 'Zeg het tegen een andere coördinator. Vraag de beheerder om uit te zoeken waar het begint, met npm run log:verify. Is er net een back-up teruggezet? Dan is dat de reden.',
    },
    logNotWritten: {
      title: 'Naast kan niet in het logboek schrijven',
      what: 'Daarom kan het team nu geen vraag openen en geen ruimte in.',
      todo: 'Vraag de beheerder om meteen te kijken. Is er nog plek op de schijf? Is de map met tombstones er?',
    },
    crisisFileOld: {
      title: 'De hulplijnen zijn lang niet nagekeken',
      what: 'Meer dan een half jaar geleden keek iemand of de nummers kloppen.',
      todo: 'Bel of bezoek elke hulplijn op de pagina’s. Zet dan bij Instellingen, Hulplijnen, een vinkje dat je ze nakeek. Komen ze uit een bestand op de server? Vraag de beheerder dan om de nieuwe datum. Daarna moet Naast opnieuw starten.',
    },
    settingBroken: {
      title: 'Een instelling is niet te lezen',
      what: 'Wat iemand instelde, is beschadigd. Naast gebruikt nu wat er aan het begin stond. Bij de hulplijnen zijn dat de meegeleverde nummers.',
      todo: 'Kijk bij Instellingen wat er nu staat. Verander wat niet klopt, en bewaar. Vraag de beheerder hoe dit kon.',
    },
    nodesApart: {
      title: 'De servers horen elkaar niet',
      what: 'Naast draait op meer dan één server. Redis, dat ze verbindt, geeft geen antwoord. Iedereen krijgt nog alles te zien, maar soms een halve minuut later.',
      todo: 'Vraag de beheerder om vandaag naar Redis te kijken. Daarna gaat het vanzelf weer goed.',
    },
  },
  version: 'Dit is Naast {{version}}.',
  call: 'Er is een storing in Naast.',
};
