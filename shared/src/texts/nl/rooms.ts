export const rooms = {
  status: {
    open: 'Nu open',
    hostAway: 'Gastheer even weg',
    waiting: 'Nu geen gastheer',
    closed: 'Nu dicht',
  },
  hosts: 'Met {{hosts}} als gastheer of gastvrouw',
  noHost: 'Er is nu even geen gastheer. Zolang kan niemand erbij komen.',
  people_one: '{{count}} van {{capacity}} plekken bezet',
  people_other: '{{count}} van {{capacity}} plekken bezet',
  full: 'Vol: alle {{capacity}} plekken zijn bezet',
  entryStopped: 'De deur is dicht: deze sessie is bijna klaar',
  entryPaused: 'De gastheer laat nu even niemand binnen',
  opens: 'De volgende uren beginnen {{moment}}',
  noOpening: 'Er staat nog geen nieuwe opening gepland',
  until: 'Tot {{time}}',
  waiting: 'Er is nog geen gastheer. Zodra er een is, gaat de deur open.',
  weekly: 'Vaste uren',
  /** Hours are when it can open; only a host makes it so. */
  withHost: 'In deze uren gaat de deur open als er een gastheer is.',
  unwatched: {
    hostAway: 'Nu leest hier niemand mee. De gastheer is even weg.',
    waiting: 'Nu leest hier niemand mee. Dat begint zodra een gastheer de ruimte opent.',
    closed: 'Nu leest hier niemand mee. Dat begint op zijn vroegst {{moment}}.',
    unplanned: 'Nu leest hier niemand mee.',
  },
  elsewhere: 'Nu iemand nodig? Kijk bij de lijnen die nu open zijn.',
};
