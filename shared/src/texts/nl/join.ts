export const join = {
  title: 'Welkom op het team',
  lead: 'Met deze link kies je een naam en een wachtzin, en koppel je een code-app.',
  resetTitle: 'Kom weer binnen',
  resetLead: 'Dag {{name}}. Kies een nieuwe wachtzin en koppel je code-app opnieuw.',
  name: 'Hoe heet je op het team?',
  nameHint: 'Bezoekers zien deze naam. Je voornaam is genoeg.',
  until: 'Deze link werkt één keer, tot {{date}}.',
  send: 'Kom erbij',
  resetSend: 'Kom binnen',
  noLink: {
    title: 'Hier hoort een link bij',
    text: 'Open de link die je kreeg, helemaal. Herlaadde je deze pagina? Open de link dan opnieuw: we laten hem niet in de adresbalk staan. Werkt hij niet? Vraag om een nieuwe.',
  },
  done: 'Je zit op het team. Bewaar eerst deze codes.',
};
