import type { Texts } from '../shape.js';

export const faults: Texts['faults'] = {
  title: 'Faults',
  lead: 'Something here isn’t going well. It is about Naast itself, not about people.',
  none: 'There is no fault now.',
  back: 'Back to your start page',
  notYours: {
    title: 'Only coordinators see faults',
    text: 'Is something not going well? Tell one of them.',
  },
  since: 'Since {{when}}',
  again: '{{count}} times so far, the last time {{when}}',
  over: 'This solved itself {{when}}. You don’t have to do anything now.',
  todo: 'Do this',
  see: 'Seen',
  seenBy: '{{name}} saw this {{when}}.',
  seenByGone: 'Someone who has left the team saw this {{when}}.',
  technical: 'For the administrator: {{about}}',
  kind: {
    retentionFailed: {
      title: 'Deleting did not work',
      what: 'Something that should be deleted may still be there.',
      todo: 'Naast tries again every fifteen minutes. Is this still here in an hour? Then ask the administrator to look.',
    },
    retentionLeft: {
      title: 'Something is still there that should be deleted',
      what: 'Naast has deleted, but not everything is gone.',
      todo: 'Ask the administrator to look today. Until then we keep something longer than we promise.',
    },
    jobFailed: {
      title: 'A task of Naast did not work',
      what: 'Naast does work in the background by itself. A part of it failed.',
      todo: 'Naast tries again by itself. Does this stay? Then ask the administrator to look in the log of the server.',
    },
    logBroken: {
      title: 'The log is not right',
      what: 'Something in it was changed, taken out or put in.',
      todo: 'Tell another coordinator. Ask the administrator to find where it begins, with npm run log:verify. Was a backup restored just now? Then that is why.',
    },
    logNotWritten: {
      title: 'Naast can’t write in the log',
      what: 'So the team can’t open a question or go into a room now.',
      todo: 'Ask the administrator to look right away. Is there room on the disk? Is the tombstone folder there?',
    },
    crisisFileOld: {
      title: 'Nobody has checked the helplines for a long time',
      what: 'It is more than half a year ago that someone checked the numbers.',
      todo: 'Call or visit each helpline on the pages. Then go to Settings, Helplines, and tick that you checked them. Do they come from a file on the server? Then ask the administrator for the new date. After that Naast has to be restarted.',
    },
    settingBroken: {
      title: 'A setting cannot be read',
      what: 'What someone set is damaged. Naast now uses what was there at the start. For the helplines these are the numbers that Naast came with.',
      todo: 'Check in Settings what is there now. Change what is wrong, and save. Ask the administrator how this came about.',
    },
    nodesApart: {
      title: 'The servers do not hear each other',
      what: 'Naast runs on more than one server. Redis, which connects them, does not answer. Everyone still gets to see everything, but sometimes half a minute later.',
      todo: 'Ask the administrator to look at Redis today. After that it goes well by itself.',
    },
  },
  version: 'This is Naast {{version}}.',
  call: 'There is a fault in Naast.',
};
