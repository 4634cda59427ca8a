/** What a question's thread says the same to everybody. */
export const thread = {
  role: { person: 'vraagsteller', host: 'ervaringsdeskundige', consultant: 'professional' },
  who: '{{name}}, {{role}}',
  part: {
    happened: 'Wat er gebeurde',
    standing: 'Hoe het nu gaat',
    wish: 'De vraag zelf',
    known: 'Wat we weten',
    unknown: 'Wat we niet weten',
    options: 'Mogelijkheden',
    yourself: 'Wat je zelf kunt doen',
  },
};
