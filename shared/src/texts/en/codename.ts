import type { Texts } from '../shape.js';

export const codename: Texts['codename'] = {
  arrived: 'Your question has arrived',
  promise: 'Someone will read your question by {{hello}}. You’ll have an answer by {{answer}}.',
  who: {
    both: 'Two people will write back to you: someone who has been there, and a professional.',
    experience: 'You’ll get an answer from someone who has been there.',
    professional: 'You’ll get an answer from a professional.',
  },
  lines: 'Can’t wait that long?',
  earlier:
    'An earlier version of your question had already arrived. The team has that one. It does not have what you changed after. Add that on your own page.',
  title: 'Save your nine words',
  text: 'They bring you back to your question, on any device. We show them only once.',
  whoever: 'Anyone who has these words can read your question. Keep them where only you can find them.',
  copy: 'Copy',
  print: 'Print',
  sharedDevice: 'Do you share this device? Better to write the words on paper.',
  printed: 'Nine words, to keep',
  kept: 'I have saved the words',
  keeping: 'Saving …',
  another: 'Make new words',
  leaving:
    'You won’t see them again after this. Without those words you can’t come back later. Want to leave all the same? Press once more.',
  cookieRefused:
    'This browser doesn’t keep Naast’s cookie. Your question has arrived all the same. Save the words now. They bring you back in a browser that allows cookies.',
  next: {
    title: 'What happens next?',
    read: 'Someone on the team reads your question and greets you.',
    answer: 'Your answer appears on your own page.',
    come: 'Come back yourself to look. We don’t send messages: we don’t know who you are.',
  },
  notYet: {
    title: 'Have you saved your nine words?',
    text: 'Without them you can’t come back later. Do you have them? Enter them once. Don’t have them? Make new ones. The old ones will stop working.',
    yes: 'Yes, I’ll enter them',
  },
  comeBack: {
    title: 'Come back to your question',
    label: 'Your nine words',
    hint: 'In three lines of three. Capitals and commas don’t matter.',
    send: 'Open my question',
    sending: 'Looking for your question …',
    lost: 'Lost your words? Then we can’t find your question. You can ask it again.',
    lostWay: 'What can you still do?',
    ask: 'Ask a new question',
  },
};
