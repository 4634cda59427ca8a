import type { Texts } from '../shape.js';

export const mine: Texts['mine'] = {
  title: 'My question',
  lead: 'Here you read what people wrote to you.',
  byItself: 'Each answer appears by itself.',
  none: {
    title: 'No question is open in this browser',
    text: 'Perhaps your visit is over, the question was erased, or this browser keeps no cookies. With your codename you come back.',
    unsent: 'You typed this, and it was not sent. Copy it if you want to keep it.',
    back: 'Come back with your codename',
    ask: 'Ask a question',
  },
  voices: 'Who thinks along with you',
  voice: {
    experience: 'Somebody who has been through it',
    professional: 'A professional',
    either: 'One more voice',
  },
  state: {
    open: 'We are looking for somebody to think along with you. An answer is there before {{moment}}.',
    taken: '{{name}} is looking for words with you. An answer is there before {{moment}}.',
    asksBack: '{{name}} asks you something.',
    answered: '{{name}} has written to you.',
  },
  waiting: 'Nobody has written to you yet. Somebody reads your question and says hello before {{moment}}.',
  /** The promised moment has passed. */
  late: {
    open: 'We are still looking for somebody to think along with you. There would be an answer before {{moment}}. That did not work out, and we are sorry.',
    taken:
      '{{name}} is still looking for words with you. There would be an answer before {{moment}}. That did not work out, and we are sorry.',
    waiting:
      'Nobody has written to you yet. Somebody would read your question and say hello before {{moment}}. That did not work out, and we are sorry. Your question is still here.',
  },
  entries: 'What was written',
  you: 'You',
  kind: {
    question: 'Your question',
    further: 'You wrote further',
    thanks: 'You said thank you',
    didNotFit: 'You wrote that this did not fit',
    hello: '{{name}} has read your question',
    askBack: '{{name}} asks you something',
    answer: '{{name}} writes to you',
  },
  advice: 'This is thinking along and advice. It is not treatment.',
  news: 'Something new was written for you.',
  write: {
    title: 'Write back',
    label: 'Ask further, or answer',
    hint: 'Give no real names, addresses or numbers.',
    send: 'Send',
    sending: 'It is on its way …',
    sent: 'It has arrived.',
  },
  thanks: { send: 'Say thank you', done: 'You have said thank you.' },
  didNotFit: {
    open: 'This did not fit me',
    text: 'You may say so. We then look for one more person to think along with you.',
    label: 'Would you like to say why? You need not.',
    send: 'Look for one more voice',
  },
  keep: {
    title: 'Keeping and erasing',
    until: 'If you do not come back, everything is erased on {{date}}.',
    notRunning: 'As long as there is no answer, no time runs.',
    label: 'How long may it stay after your last visit?',
    change: 'Change',
    changed: 'Changed.',
    save: 'Save everything as text',
    saveHint: 'You get a plain text file on this device. Whoever uses the device can read it.',
    withdraw: 'I want no more answers',
    withdrawText: 'The team can then no longer read your question. You still can.',
    withdrawSend: 'Withdraw my question',
    erase: 'Erase everything',
    eraseText:
      'Your question and all answers are then gone at once, for everybody. This cannot be undone. If you want to keep something, do that first.',
    eraseSend: 'Yes, erase everything',
    leave: 'Close my question on this device',
    leaveHint: 'You come back with your codename.',
  },
  withdrawn:
    'You have withdrawn your question. The team can no longer read it. You can still read, save and erase.',
  erased: {
    title: 'Everything is erased',
    text: 'Your question and the answers no longer exist, for anybody. The codename opens nothing any more. You are always welcome to come again.',
  },
};
