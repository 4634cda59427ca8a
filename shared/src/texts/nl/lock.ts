export const lock = {
  title: 'Je scherm is op slot',
  hello: 'Dag {{name}}.',
  typed: 'Wat je typte staat er nog.',
  text: 'Vul je wachtwoord in om verder te gaan.',
  open: 'Ga verder',
  opening: 'Even geduld …',
  signOut: 'Log uit',
  signOutText: 'Als je uitlogt, ben je kwijt wat je typte.',
  soon: 'Je scherm gaat zo op slot.',
  stay: 'Ik ben er nog',
};
