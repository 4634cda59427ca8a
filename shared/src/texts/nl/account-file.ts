export const accountFile = {
  file: 'account.txt',
  title: 'Wat er over dit account bewaard wordt',
  name: 'Naam',
  since: 'Sinds',
  lastHere: 'Laatste dag hier',
  roles: 'Rollen',
  profession: 'Beroep',
  secrets: 'Om mee in te loggen',
  secret: {
    passphrase: 'iets waarmee we je wachtwoord controleren, niet het wachtwoord zelf',
    codeApp: 'de sleutel van je code-app (versleuteld)',
    codes: 'iets waarmee we je herstelcodes controleren, niet de codes zelf',
    words: 'iets waarmee we je herstelwoorden controleren, niet de woorden zelf',
  },
  lastCode: 'Laatste code van de app gebruikt',
  wayBack: 'Er is een link waarmee je opnieuw kunt inloggen, tot',
  questions: 'Vragen die je oppakte of waarop je een groet stuurde',
  notes: 'Notities die je bij vragen schreef',
  settings: 'Keren dat je een instelling veranderde, die we nog bewaren',
  alarms: 'Alarmen over mensen die je oppakte, die we nog bewaren',
  talks: 'Gesprekken apart die je aanbood of hield, die we nog bewaren',
  reviews: 'Gesloten ruimtes die je nalas, met je reden',
  duty: 'Je hebt de achterwacht, tot',
  faultsSeen: 'Meldingen over Naast zelf waarvan je zei dat je ze zag',
  proposals: 'Wacht op een tweede persoon',
  until: 'tot',
  log: 'Wat het logboek over je zegt (op volgorde; van de tijd staat er alleen het uur)',
  signIns: 'Ingelogd (laatst begonnen in het uur na)',
  nothingElseOfTeam:
    'Verder niets: geen e-mailadres, geen IP-adres, geen gegevens van een apparaat. Wat je in een ruimte, een antwoord of een notitie schreef, hoort bij die ruimte of vraag. Je naam van toen staat erbij, en bij een antwoord je beroep van toen. Het verdwijnt met die ruimte of vraag.',
  logStays: {
    one: 'Een maand van het logboek blijft {{years}} jaar staan. Ga je uit het team, dan staat je naam er niet meer bij.',
    other:
      'Een maand van het logboek blijft {{years}} jaar staan. Ga je uit het team, dan staat je naam er niet meer bij.',
  },
  nothingElse:
    'Verder niets: geen e-mailadres, geen IP-adres, geen gegevens van een apparaat. Wat je in een ruimte of een vraag schreef, hoort bij die ruimte of vraag. Het hoort niet bij dit account.',
};
