/** For who says "I am not safe". Never that somebody comes: nobody knows where they are. */
export const notSafe = {
  open: 'Ik ben niet veilig',
  lines: 'Direct gevaar? Bel 112.',
  what: 'Laat je het weten? Dan hoort wie meeleest het meteen. Er komt niemand naar je toe: wij weten niet waar je bent.',
  tell: 'Laat het weten',
  again: 'Laat het opnieuw weten',
  seen: '{{name}} leest nu met je mee.',
  seenByTeam: 'Iemand van het team leest nu met je mee.',
  unseen: 'Nog niemand heeft dit gezien. Bel 112 of 113.',
  unwatchedUntil: 'Nu leest hier niemand mee. Vanaf {{moment}} wel.',
  unwatched: 'Toen je dit liet weten, las hier niemand mee.',
  called: 'We hebben een collega opgeroepen. Of die het ziet, weten we niet.',
  callFailed: 'Een collega oproepen lukte niet.',
  closed: '{{name}} heeft dit afgerond. Is het weer niet veilig? Laat het dan opnieuw weten.',
  closedByTeam: 'Het team heeft dit afgerond. Is het weer niet veilig? Laat het dan opnieuw weten.',
  failed: 'Dit kwam niet aan. Bel 112 of 113, of probeer het nog een keer.',
  stale: 'We kunnen nu niet zien of dit nog klopt. Je verbinding is weg.',
};
