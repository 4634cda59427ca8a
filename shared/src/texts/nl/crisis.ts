export const crisis = {
  title: 'Nu iemand nodig?',
  short: 'Nu hulp nodig?',
  more: 'Meer hulp',
  moreShort: 'Meer',
  call: 'Bel {{number}}',
  chat: 'Chat op {{site}}',
  chatShort: 'Chat',
  newTab: '(opent in een nieuw tabblad)',
  always: 'Dag en nacht',
  between: '{{from}} – {{to}} uur',
  closedNow: 'Nu dicht. Open vanaf {{from}} uur.',
  closedUntil: 'Nu dicht. Open: {{days}}, vanaf {{from}} uur.',
  sharedDevice: 'Ik deel dit apparaat',
  sharedDeviceHint:
    'Chat en 0800-nummers staan dan bovenaan. Zo’n nummer valt op de rekening minder op. De negen woorden van je vraag druk je dan niet af.',
  sharedDeviceBack: 'Met “terug” kom je niet bij wat je hier las.',
  sharedDeviceTraces: 'Je bellijst en je browser onthouden wel waar je was, tot je dat wist.',
  checkedOn: 'Nummers nagekeken op {{date}}.',
  fallback: {
    danger: 'Direct gevaar',
    suicide: 'Denk je aan zelfdoding? Bel 24/7, gratis en anoniem.',
    listening: 'De Luisterlijn: iemand om mee te praten.',
    otherwise: 'Je kunt ook je huisarts of de huisartsenpost bellen. Die kan de crisisdienst bellen.',
    isNot:
      'Bij Naast krijg je geen spoedhulp en geen behandeling. We bewaren geen IP-adressen. Daarom kunnen we meestal geen hulp naar je toe sturen.',
  },
};
