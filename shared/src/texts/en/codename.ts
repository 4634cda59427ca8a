import type { Texts } from '../shape.js';

export const codename: Texts['codename'] = {
  arrived: 'Your question has arrived',
  promise:
    'Somebody will have read it before {{hello}}. Each answer is there as soon as it is written, the last before {{answer}}.',
  title: 'Your codename',
  text: 'With these nine words you come back to your question, from any device. Keep them in a place of your own. We show them only once, and cannot look them up for you.',
  whoever: 'Whoever has these words can read your question.',
  copy: 'Copy the words',
  print: 'Print the words',
  sharedDevice: 'Do you share this device? Then rather write the words down on paper.',
  printed: 'Nine words, to keep',
  kept: 'I have kept the words',
  keeping: 'One moment …',
  another: 'Make other words',
  cookieRefused:
    'This browser does not keep the cookie of Naast. Your question has arrived all the same. Keep the words yourself now: you come back with them in a browser that allows cookies.',
  notYet: {
    title: 'Your codename is not kept yet',
    text: 'Without a codename you cannot come back later. Make new words and keep them; the former then no longer work.',
  },
  comeBack: {
    title: 'Come back to your question',
    lead: 'Type the nine words of your codename. Capitals, commas and lines do not matter.',
    label: 'Your codename',
    hint: 'Nine words, in three lines of three.',
    send: 'Open my question',
    sending: 'We are looking …',
    lost: 'Have you lost your codename? Then we cannot find your question. You can ask it again.',
    ask: 'Ask a new question',
    count_one: 'There is {{count}} word here. A codename has nine.',
    count_other: 'There are {{count}} words here. A codename has nine.',
    unknownWord: 'Word {{position}}, “{{typed}}”, we do not know.',
    meant: 'Do you mean: {{words}}?',
    or: ' or ',
    sure: 'Are you sure that it is right like this? Then try once more.',
  },
};
