/** What a question's thread says the same to everybody. */
export const thread = {
  role: { person: 'vraagsteller', host: 'ervaringsdeskundige', consultant: 'professional' },
  who: '{{name}}, {{role}}',
  part: {
    happened: 'Wat er gebeurde',
    standing: 'Waar je nu staat',
    wish: 'Wat je wilt weten',
    known: 'Wat we weten',
    unknown: 'Wat we niet weten',
    options: 'Mogelijkheden',
    yourself: 'Wat je zelf kunt doen',
  },
};
