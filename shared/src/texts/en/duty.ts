import type { Texts } from '../shape.js';

export const duty: Texts['duty'] = {
  title: 'Duty lead',
  lead: 'One colleague watches for what can’t wait. They get every alarm.',
  mine: 'You have the duty, until {{moment}}.',
  mineHere:
    'Keep a page of Naast open. Don’t lock the screen. Otherwise an alarm goes to the whole team right away.',
  theirs: '{{name}} has the duty, until {{moment}}.',
  here: '{{name}} has Naast open.',
  away: '{{name}} does not have Naast open now. An alarm then goes to the whole team right away.',
  nobody: 'Nobody has the duty now. An alarm then goes to the whole team right away.',
  watched: 'These are hours in which we read along. Someone should be there then.',
  offered: 'Offered to {{name}}. Until {{name}} takes over, you keep the duty.',
  offeredToYou: '{{name}} asks if you take over the duty.',
  take: 'I have the duty now',
  accept: 'I take over the duty',
  takeOver: 'Take over the duty',
  takeOverSure: 'Do you want to take over the duty?',
  takeOverText: '{{name}} then no longer has the duty, and sees that right away.',
  takeOverYes: 'Yes, take over',
  decline: 'Rather not now',
  withdraw: 'Withdraw the offer',
  offer: {
    label: 'Hand the duty over to',
    send: 'Offer it',
    nobody: 'There is no colleague who can take over the duty.',
  },
  end: 'End my duty',
  endSure: 'Do you want to end your duty?',
  endText: 'Then nobody has the duty. The whole team sees that.',
  endYes: 'Yes, end it',
  changed: 'This has just changed. Look at how it is now.',
};
