export const lock = {
  title: 'Je scherm is vergrendeld',
  text: 'Dag {{name}}. Wat je typte staat er nog. Vul je wachtzin in om verder te gaan.',
  open: 'Ga verder',
  opening: 'Even geduld …',
  signOut: 'Log uit',
  signOutText: 'Log je uit? Dan gaat wat je typte weg.',
  soon: 'Je scherm vergrendelt zo, omdat het stil is.',
  stay: 'Ik ben er nog',
};
