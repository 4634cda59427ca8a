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
  inRow_one: '{{count}} persoon wacht op een plek',
  inRow_other: '{{count}} mensen wachten op een plek',
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
  elsewhere: 'Nu iemand nodig? Bekijk de hulplijnen.',
  joinAsHost: 'Ga naar binnen als host',
};
