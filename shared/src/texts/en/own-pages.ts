import type { Texts } from '../shape.js';

export const ownPages: Texts['ownPages'] = {
  terms: {
    intro: 'Welcome to [name]. This is what we agree on when you use this place. We keep it short.',
    who: '# Who it is for',
    whoList:
      '- You are 16 or older. We don’t ask for your date of birth.\n- You don’t need an account. You never give an e-mail address.\n- You can always read, without choosing or agreeing to anything.',
    what: '# What this place is',
    whatText:
      'Here you talk with peers, or you ask a question. Hosts have been through something themselves. Consultants are professionals. Each answer says who wrote it: a person with experience, or a professional.',
    whatNot: '# What this place is not',
    whatNotList:
      '- No emergency help. In immediate danger, call [emergency number].\n- No treatment. What you read here does not replace your own doctor or therapist.\n- Not always staffed. We say when there are people who read.',
    together: '# How we treat each other',
    togetherList:
      '- In a room there are house rules. You read them before you go in.\n- A host may hide a message or give a person a writing break. A host may also take a person out of the room.\n- The team may set a question aside. You then read why.',
    words: '# What you write',
    wordsText:
      'What you write is yours. This site does not make it public anywhere. Don’t share real names, addresses or numbers. Not of other people either. [What we keep] says how long we keep things and how you erase them.',
    away: '# When it does not work',
    awayText:
      'This place can be away for a while, for maintenance or because of a fault. We don’t promise that it is always there.',
    us: '# Who we are',
    usList:
      '- Contact: [contact]\n- Responsible for your data: [responsible]\n- Not satisfied? Read [complaints].\n- Does something not work for you? Read [accessibility].',
    changes: '# When this changes',
    changesText: 'At the bottom it says on which day this page was last changed.',
  },
  accessibility: {
    intro:
      '[name] wants everyone to be able to use this site. Also with a screen reader, with only a keyboard, or with very large letters.',
    status: '# How far we are',
    statusText:
      'The guideline is WCAG 2.2, level AA. This site partially conforms to it. At the bottom of this page you see the date of this text.',
    checked: '# How that was looked at',
    checkedList:
      '- Every screen of Naast goes through a program that looks for mistakes. That is done in Dutch and in English.\n- Every screen is also looked at on a small phone, in the dark, and with letters twice as large.\n- Such a program does not find everything. An independent expert has not examined Naast yet.',
    not: '# What does not work well yet',
    notList:
      '- Zooming in four times was checked by hand only.\n- Talking in a room does not work without JavaScript. Reading, calling and asking a question do.\n- Do you do nothing for long? Then your visit ends. You have to go in again.\n- What people write themselves, we can’t always make clear.\n- Links may lead to sites of others. We don’t know how well those work.',
    help: '# Is there something you can’t do?',
    helpText:
      'Tell us. Say on which page it was, and what you wanted to do. This is how you reach us: [contact]',
    unhappy: 'Can we not solve it together? Then read [complaints].',
  },
  complaints: {
    intro:
      'Are you not satisfied, or did something go wrong? Then you can say so. You don’t have to give your real name.',
    team: '# Tell us',
    teamList:
      '- In a room you can tell the host.\n- Did you ask a question? Then you can write back.\n- You can also reach us like this: [contact]',
    outside: '# Outside the team, if you prefer',
    outsideText: 'You don’t have to complain to the team. You can also go here: [complaints contact]',
    tell: '# What helps to tell',
    tellList:
      '- Where it was: in which room, or in your question.\n- When it was, more or less.\n- What happened, and what you would like.\n- How we can reach you, if you want an answer. We don’t know who you are.',
    limits: '# What we can’t do',
    limitsText:
      'We keep little. What was said in a room, we erase soon after it closes. So don’t wait too long. Nor can we look up who a person is. [What we keep] says more.',
    data: '# Is it about your data?',
    dataText: 'Responsible for your data: [responsible]',
    authority:
      'You may also complain to the data protection authority. In the Netherlands that is the Autoriteit Persoonsgegevens, in Belgium the Gegevensbeschermingsautoriteit.',
  },
  careProvider: {
    title: '# We are a care provider',
    text: 'For care in the Netherlands there is a law: the Wkkgz. By that law you can go to a complaints officer, free of charge. Within six weeks you hear what we think of your complaint. Sometimes that may take four weeks more. Don’t you agree? Then you can go to a disputes body.',
  },
  lostWords: {
    intro:
      'Without your nine words we can’t find your question. That is on purpose. No one else can get to it either. Here is what you can still do.',
    first: '# Try this first',
    firstList:
      '- Did you ask your question just now, in this browser? Then it may still be open: [your question].\n- Look where you kept the words: on paper, in your notes or among your photos.\n- Do you almost know them? Type what you think and [come back to your question]. We point out a word that does not exist.\n- Capitals don’t matter, nor does the order of the three lines.',
    cannot: '# What we can’t do',
    cannotList:
      '- We don’t keep your words. So we can’t send or repeat them.\n- We don’t know who asked a question. Nor can we check whether a question is yours.\n- That is why we don’t open or erase a question for a person without the words. Writing to us does not change that.',
    next: '# What happens to your question',
    nextText:
      'The team can still read and answer your question. You can’t read that answer. Later the question disappears by itself. [What we keep] says when.',
    again: '# If you still want an answer',
    againText:
      '[Ask your question] again. You may say that you asked it before. You then get nine new words.',
    found: '# Does someone else have your words?',
    foundText:
      'Then they can get to your question. Do you still have the words? [Come back to your question] and erase it. Then ask a new one.',
    account: '# Is it about your account?',
    accountText:
      'It has nine words as well: your recovery words. Have you lost those, and your password too? Then we can’t open your account. You can make a new one.',
  },
};
