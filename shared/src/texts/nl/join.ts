export const join = {
  title: 'Welkom in het team',
  lead: 'Met deze link kies je een naam en een wachtwoord. Daarna stel je een code-app in.',
  resetTitle: 'Log opnieuw in',
  resetLead: 'Dag {{name}}. Kies een nieuw wachtwoord en stel je code-app opnieuw in.',
  name: 'Hoe heet je in het team?',
  nameHint: 'Bezoekers zien deze naam. Je voornaam is genoeg.',
  until: 'Deze link werkt één keer, tot {{date}}.',
  send: 'Maak mijn account',
  resetSend: 'Log in',
  noLink: {
    title: 'Je hebt een link nodig',
    text: 'Open de hele link die je kreeg.',
    again:
      'Heb je deze pagina opnieuw geladen? Open de link dan nog een keer: hij blijft niet in de adresbalk staan. Werkt hij niet? Vraag om een nieuwe.',
  },
  done: 'Je zit nu in het team. Bewaar eerst deze codes.',
};
