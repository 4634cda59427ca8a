/** For who says "I am not safe". Never that somebody comes: nobody knows where they are. */
export const notSafe = {
  open: 'Ik ben niet veilig',
  lines: 'Direct gevaar? Bel {{emergency}}.',
  what: 'Laat je het weten? Dan hoort wie meeleest het meteen. Er komt niemand naar je toe: wij weten niet waar je bent.',
  /** In a talk apart. */
  thenFound: 'Wil je gevonden worden? Daarna kun je hier een adres achterlaten voor {{emergency}}.',
  tell: 'Laat het weten',
  again: 'Laat het opnieuw weten',
  seen: '{{name}} leest nu met je mee.',
  seenByTeam: 'Iemand van het team leest nu met je mee.',
  /** Who took it is not in this place, or the place is closed. */
  seenOnly: '{{name}} heeft dit gezien, maar leest hier niet mee. Bel {{emergency}} of {{lineNumber}}.',
  seenOnlyByTeam:
    'Iemand van het team heeft dit gezien, maar leest hier niet mee. Bel {{emergency}} of {{lineNumber}}.',
  /** The author is at the door, in the row, silent, or has left. */
  seenOutside:
    '{{name}} heeft dit gezien. Je doet nu niet mee in de ruimte: daarom leest niemand met je mee. Bel {{emergency}} of {{lineNumber}}.',
  seenOutsideByTeam:
    'Iemand van het team heeft dit gezien. Je doet nu niet mee in de ruimte: daarom leest niemand met je mee. Bel {{emergency}} of {{lineNumber}}.',
  unseen: 'Nog niemand heeft dit gezien. Bel {{emergency}} of {{lineNumber}}.',
  unwatchedUntil: 'Nu leest hier niemand mee. Vanaf {{moment}} wel.',
  away: '{{name}} heeft dit gezien, maar heeft Naast nu niet open. Bel {{emergency}} of {{lineNumber}}.',
  awayTeam:
    'Iemand van het team heeft dit gezien, maar heeft Naast nu niet open. Bel {{emergency}} of {{lineNumber}}.',
  whatUnwatched:
    'Laat je het weten? Dan komt het bovenaan te staan. Er komt niemand naar je toe: wij weten niet waar je bent.',
  unwatchedNow: 'Nu leest hier niemand mee.',
  calls: 'We roepen dan ook een collega op. Of die het ziet, weten we niet.',
  calling: 'Kijkt er niemand? Dan roepen we een collega op.',
  onList: 'Dit staat bovenaan voor de eerste die meeleest.',
  called: 'We hebben een collega opgeroepen. Of die het ziet, weten we niet.',
  callFailed: 'Een collega oproepen lukte niet.',
  closed: '{{name}} heeft dit afgerond. Is het weer niet veilig? Laat het dan opnieuw weten.',
  closedByTeam: 'Het team heeft dit afgerond. Is het weer niet veilig? Laat het dan opnieuw weten.',
  failed: 'Dit kwam niet aan. Bel {{emergency}} of {{lineNumber}}, of probeer het nog een keer.',
  stale: 'We kunnen nu niet zien of dit nog klopt. Je verbinding is weg.',
};
