export const accountFile = {
  file: 'account.txt',
  title: 'Wat er over dit account bewaard wordt',
  name: 'Naam',
  since: 'Sinds',
  lastHere: 'Laatste dag hier',
  roles: 'Rollen',
  profession: 'Beroep',
  secrets: 'Geheimen',
  secret: {
    passphrase: 'een afdruk van de wachtzin',
    codeApp: 'het geheim van de code-app (verzegeld)',
    codes: 'afdrukken van de herstelcodes',
    words: 'een afdruk van de herstelwoorden',
  },
  lastCode: 'Laatste code van de app gebruikt',
  wayBack: 'Er is een link waarmee je opnieuw binnenkomt, tot',
  questions: 'Vragen waarin je een stem hebt of hallo zei',
  notes: 'Notities die je bij vragen schreef',
  faultsSeen: 'Meldingen over Naast zelf waarvan je zei dat je ze zag',
  proposals: 'Wacht op een tweede mens',
  until: 'tot',
  log: 'Wat het logboek over je zegt (in de volgorde waarin het geschreven is; van de tijd staat er alleen het uur)',
  signIns: 'Ingelogd (laatst begonnen in het uur na)',
  nothingElseOfTeam:
    'Verder niets: geen e-mailadres, geen IP-adres, geen gegevens van een toestel. Wat je in een ruimte, een antwoord of een notitie schreef hoort bij die ruimte of vraag, met de naam en in een antwoord het beroep die je toen had, en gaat weg als die weggaat.',
  logStays: {
    one: 'Wat het logboek zegt blijft na het eind van die maand nog {{years}} jaar staan, ook als je van het team gaat; dan zonder je naam.',
    other:
      'Wat het logboek zegt blijft na het eind van die maand nog {{years}} jaar staan, ook als je van het team gaat; dan zonder je naam.',
  },
  nothingElse:
    'Verder niets: geen e-mailadres, geen IP-adres, geen gegevens van een toestel. Wat je in een ruimte of een vraag schreef hoort bij die ruimte of vraag, niet bij dit account.',
};
