export const accountFile = {
  file: 'account.txt',
  title: 'Wat er over dit account bewaard wordt',
  name: 'Naam',
  since: 'Sinds',
  roles: 'Rollen',
  role: { host: 'gastheer of gastvrouw', consultant: 'consulent', coordinator: 'coördinator' },
  profession: 'Beroep',
  secrets: 'Geheimen',
  teamSecrets:
    'een afdruk van de wachtzin, het geheim van de code-app (verzegeld) en afdrukken van de herstelcodes',
  memberSecrets: 'een afdruk van de wachtzin en een afdruk van de herstelwoorden',
  signIns: 'Ingelogd (begin – laatst gezien)',
  nothingElse:
    'Verder niets: geen e-mailadres, geen IP-adres, geen gegevens van een toestel. Wat je in een ruimte of een vraag schreef hoort bij die ruimte of vraag, niet bij dit account.',
};
