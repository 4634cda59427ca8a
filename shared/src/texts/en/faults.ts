import type { Texts } from '../shape.js';

export const faults: Texts['faults'] = {
  title: 'This needs attention',
  lead: 'Something here is not running as it should. It is about Naast itself, not about people.',
  since: 'Since {{when}}',
  again: '{{count}} times so far, the last time {{when}}',
  over: 'It ended by itself {{when}}. You need not do anything now.',
  todo: 'What to do now',
  see: 'Seen',
  seenBy: '{{name}} saw this {{when}}.',
  seenByGone: 'Somebody who has gone saw this {{when}}.',
  technical: 'For whoever runs Naast: {{about}}',
  kind: {
    retentionFailed: {
      title: 'Clearing up did not work',
      what: 'Something that should be gone may still be there.',
      todo: 'Naast tries again every fifteen minutes. Is this still here in an hour? Then ask whoever runs Naast to look.',
    },
    retentionLeft: {
      title: 'Something is still there that should be gone',
      what: 'The clearing up was done, but not everything that is past its time is gone.',
      todo: 'Ask whoever runs Naast to look today. Until then it stays longer than we promise.',
    },
    jobFailed: {
      title: 'A task of Naast did not work',
      what: 'Naast does work in the background by itself. A part of it was not done.',
      todo: 'Naast tries again by itself. Does this stay? Then ask whoever runs Naast to look in the log of the server.',
    },
    logBroken: {
      title: 'The log is not as it was written',
      what: 'Something in it was changed, taken out or put in.',
      todo: 'Tell another coordinator. Ask whoever runs Naast to find where it begins, with npm run log:verify. Was a backup put back just now? Then that is why.',
    },
    logNotWritten: {
      title: 'The log cannot be written',
      what: 'So nobody on the team can open a question now, or come and sit in a room.',
      todo: 'Ask whoever runs Naast to look at once whether there is room on the disk, and whether the tombstone folder is there.',
    },
    crisisFileOld: {
      title: 'Nobody has checked the crisis lines for a long time',
      what: 'More than half a year ago somebody last checked that the numbers are right.',
      todo: 'Call or visit each line that stands on the pages. Then ask whoever runs Naast to put the new date in the file with the lines, and to start Naast again.',
    },
  },
  call: 'There is a fault in Naast.',
};
