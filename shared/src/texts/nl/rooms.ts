export const rooms = {
  status: {
    open: 'Nu open',
    hostAway: 'Host even weg',
    waiting: 'Nu geen host',
    closed: 'Nu dicht',
  },
  /** Outside never who: see `RoomView`. */
  hosts_one: 'Er is een host',
  hosts_other: 'Er zijn {{count}} hosts',
  people_one: '{{count}} van {{capacity}} plekken bezet',
  people_other: '{{count}} van {{capacity}} plekken bezet',
  nobody: 'nog geen bezoekers',
  full: 'Vol: alle {{capacity}} plekken zijn bezet',
  entryStopped: 'De deur is dicht: de ruimte sluit bijna',
  entryPaused: 'De host laat nu even niemand binnen',
  opens: 'Kan weer open vanaf {{moment}}',
  noOpening: 'Er is nog geen nieuwe tijd gepland',
  paused: 'Deze ruimte gaat voorlopig niet open',
  until: 'Tot {{time}}',
  weekly: 'Wanneer de ruimte open kan',
  /** Hours are when it can open; only a host makes it so. */
  withHost: 'Op deze tijden kan een host de ruimte openen.',
  unwatched: {
    hostAway: 'Nu leest hier niemand mee. De host is even weg.',
    waiting: 'Nu leest hier niemand mee. Dat begint zodra een host de ruimte opent.',
    closed: 'Nu leest hier niemand mee. Dat kan weer vanaf {{moment}}.',
    unplanned: 'Nu leest hier niemand mee.',
  },
  noContact: 'Deel hier geen contactgegevens. Hulplijnen mag je wel noemen.',
  elsewhere: 'Nu iemand nodig? Bekijk de hulplijnen.',
  joinAsHost: 'Ga naar binnen als host',
};
