import type { Texts } from '../shape.js';

export const notSafe: Texts['notSafe'] = {
  open: 'I am not safe',
  lines: 'Immediate danger? Call {{emergency}}.',
  what: 'If you tell us, the people reading along hear it straight away. Nobody comes to you: we don’t know where you are.',
  /** In a talk apart. */
  thenFound: 'Do you want to be found? Then you can leave an address for {{emergency}} here.',
  tell: 'Tell the team',
  again: 'Tell the team again',
  seen: '{{name}} is reading along with you now.',
  seenByTeam: 'Someone from the team is reading along with you now.',
  seenOnly: '{{name}} has seen this, but is not reading along here. Call {{emergency}} or {{lineNumber}}.',
  seenOnlyByTeam:
    'Someone from the team has seen this, but is not reading along here. Call {{emergency}} or {{lineNumber}}.',
  seenOutside:
    '{{name}} has seen this. You are not taking part in the room now, so nobody is reading along with you. Call {{emergency}} or {{lineNumber}}.',
  seenOutsideByTeam:
    'Someone from the team has seen this. You are not taking part in the room now, so nobody is reading along with you. Call {{emergency}} or {{lineNumber}}.',
  unseen: 'Nobody has seen this yet. Call {{emergency}} or {{lineNumber}}.',
  unwatchedUntil: 'Nobody is reading along here now. From {{moment}}, someone is.',
  away: '{{name}} has seen this, but doesn’t have Naast open now. Call {{emergency}} or {{lineNumber}}.',
  awayTeam:
    'Someone from the team has seen this, but doesn’t have Naast open now. Call {{emergency}} or {{lineNumber}}.',
  whatUnwatched:
    'If you tell us, it is at the top of our list. Nobody comes to you: we don’t know where you are.',
  unwatchedNow: 'Nobody is reading along here now.',
  calls: 'We then also call in a colleague. We don’t know if they see it.',
  calling: 'If nobody looks, we call in a colleague.',
  onList: 'This is at the top for the first person who reads along.',
  called: 'We called in a colleague. We don’t know if they see it.',
  callFailed: 'Calling in a colleague did not work.',
  closed: '{{name}} has rounded this off. Not safe again? Then tell us again.',
  closedByTeam: 'The team has rounded this off. Not safe again? Then tell us again.',
  failed: 'This did not arrive. Call {{emergency}} or {{lineNumber}}, or try again.',
  stale: 'We can’t see now if this is still true. Your connection is gone.',
};
