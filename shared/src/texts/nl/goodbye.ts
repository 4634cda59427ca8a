export const goodbye = {
  leftTitle: 'Tot ziens',
  leftText: 'Je bent uit de ruimte. Je mag terugkomen wanneer je wilt.',
  closedTitle: 'De ruimte is gesloten',
  closed: {
    hosted: 'Dank je wel voor vandaag. Bezoekers zien nu een afscheid, en waar hulp is.',
    host: 'De host heeft de ruimte gesloten. Dank je dat je er was.',
    hours: 'De tijd is om. Dank je dat je er was.',
    noHost: 'Er was te lang geen host. Daarom is de ruimte gesloten. Dank je dat je er was.',
    unknown: 'De ruimte is gesloten terwijl je weg was. Dank je dat je er was.',
  },
  history: 'Het gesprek is hier niet meer te lezen.',
  unsent: 'Dit heb je niet meer verstuurd. Je kunt het kopiëren.',
  where: 'Nog met iemand praten?',
  otherRooms: 'Andere ruimtes',
  again: 'Terug naar deze ruimte',
  home: 'Naar het begin',
  team: 'Naar het team',
};
