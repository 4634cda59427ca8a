import type { Texts } from '../shape.js';

export const privacy: Texts['privacy'] = {
  title: 'What we keep, and for how long',
  lead: 'We keep as little as possible. Here is what, for how long, and who reads it.',
  about: { you: 'About you', team: 'About the team' },
  columns: { what: 'What', howLong: 'How long', who: 'Who reads it' },
  rows: {
    address: {
      what: 'Your IP address and details of your device',
      howLong: 'We don’t keep them',
      who: 'Nobody',
    },
    cookie: {
      what: 'One cookie. You only get it when you go in, ask a question, sign in or say that you share this device',
      howLong:
        'Until you’ve been inactive for {{idleMinutes}} minutes, {{visitHours}} hours at most. Our server deletes it within a day',
      who: 'Our server, to know which seat or question is yours',
    },
    room: {
      what: 'The name you choose and what you say in a room',
      howLong: 'Until the room closes. Then {{roomHours}} more hours, encrypted. Then we delete it',
      who: 'Everyone in the room, also those who come in later. After it closes, only the person on duty, when there is a reason. Each time goes into the log',
    },
    talk: {
      what: 'What the two of you write in a talk apart',
      howLong: 'After the talk {{talkHours}} more hours, encrypted. Then we delete it',
      who: 'The two of you, while the talk lasts. With an alarm, who takes it reads a part too',
    },
    found: {
      what: 'A number or an address that you leave to be found',
      howLong: '{{foundHours}} hours, encrypted. Less when the alarm is closed, or when you take it away',
      who: 'Only who takes your alarm. Each time is in the log',
    },
    alarm: {
      what: 'With an alarm in a room or a talk apart: the messages around it, and what the team did',
      howLong:
        '{{alarmDays}} days after the team is done, {{alarmMost}} days at most, encrypted. Then half a year that there was an alarm, without words and without the place',
      who: 'The team members who hear the alarm. Each time is in the log',
    },
    lookback: {
      what: 'Your answer to the question after a room, if you answer. Not who gave it, and not when',
      howLong:
        'At ten to fifteen answers we add them up. We delete those counts within 27 months, other answers within 15 months',
      who: 'The team, only the counts of ten or more answers together',
    },
    held: {
      what: 'A message that waits until a host reads it',
      howLong: 'Until a host decides, or the room closes. Then we delete it',
      who: 'You and the hosts in the room',
    },
    flag: {
      what: 'A report about a message: the message, what stood around it, and what you write with it. Not who reported',
      howLong:
        '{{caseDays}} days after the decision, {{caseMost}} days at most, encrypted. After that, for half a year, that there was something, without words and without a place',
      who: 'The hosts and coordinators of the team. Each time goes in the logbook',
    },
    measure: {
      what: 'What the team did about a message or a visitor, why, and what that person writes against it',
      howLong:
        '{{caseDays}} days after its end, {{caseMost}} days at most, encrypted. Longer while someone still has to decide. After that, for half a year, the kind, the room and the reason',
      who: 'The hosts and coordinators of the team',
    },
    notice: {
      what: 'A report about a page of ours: what it says, the text of that page, and the hour. Not who reports',
      howLong:
        '{{noticeDays}} days after the decision, the answer {{answerDays}} days, encrypted. After that, for half a year, the kind and the decision',
      who: 'The hosts and coordinators, and anyone who has the nine words',
    },
    hold: {
      what: 'A copy that we hold because the law may ask for it. Two people of the team decide that',
      howLong:
        '{{holdDays}} days at most, also when you delete your question. You read it on the page of your question',
      who: 'The hosts and coordinators. Each time goes in the logbook',
    },
    figures: {
      what: 'How often something happened in a month, such as a report or an alarm. Without names, words, rooms or hours',
      howLong: '{{figureMonths}} months',
      who: 'The coordinators of the team. We show no number below {{figureLeast}}',
    },
    question: {
      what: 'Your question and the answers',
      howLong:
        '{{keepDays}} days or a year after your last visit, you choose. The time starts when you have an answer or withdraw your question',
      howLongOnly: {
        '90': '90 days after your last visit. The time starts when you have an answer or withdraw your question',
        '365':
          'A year after your last visit. The time starts when you have an answer or withdraw your question',
      },
      who: 'You, and the hosts and consultants of the team',
    },
    nineWords: {
      what: 'Your nine words',
      howLong: 'We don’t keep them. We can only check if they are right',
      who: 'Only you',
    },
    aside: {
      what: 'A question that the team sets aside. You can read why',
      howLong: '{{asideDays}} days. If you write something, it comes back',
      who: 'You, and the hosts and consultants of the team',
    },
    notes: {
      what: 'The team’s notes on your question, and how urgent they think it is',
      howLong: 'As long as your question',
      who: 'The hosts and consultants of the team',
    },
    unsent: {
      what: 'What you type and haven’t sent yet',
      howLong: 'Until you send it, leave or close the tab',
      who: 'Only you. It is encrypted in this tab',
    },
    account: {
      what: 'Your account, if you make one: your name, your first and last day, and what it takes to check your password and recovery words',
      howLong: 'Until you delete it, or don’t sign in for {{memberYears}} years',
      who: 'Only you',
    },
    team: {
      what: 'Of team members: name, role, sometimes their profession, and what they need to sign in',
      howLong:
        'As long as they are in the team. With an answer, name and profession stay as long as the question',
      who: 'The team. Visitors see the name, and with an answer the profession',
    },
    teamCookie: {
      what: 'For team members: a second cookie, so that a stranger can’t lock them out',
      howLong: '{{knownDays}} days',
      who: 'Our server',
    },
    invitation: {
      what: 'An invitation to the team, and who it is for',
      howLong: 'Until it is used, {{invitationDays}} days at most',
      who: 'The coordinators of the team',
    },
    review: {
      what: 'Who on duty read a closed room back, and the reason',
      howLong: '{{reviewDays}} days',
      who: 'The team',
    },
    log: {
      what: 'What the team read and decided: who, when and where. Never what you wrote',
      howLong_one: 'A year',
      howLong_other: '{{count}} years',
      who: 'The coordinators of the team',
    },
    backups: {
      what: 'Backups, if the administrator makes them. They hold no conversations from rooms',
      howLong: '{{backupDays}} days, and then until the next backup',
      who: 'Nobody. If the administrator restores one, Naast deletes again what was deleted',
    },
  },
  sealed: {
    title: 'Encrypted',
    text: 'Everything people write is encrypted. Each room and each question has its own key. When we delete something, its key goes first.',
  },
  erase: {
    title: 'Delete it yourself',
    text: 'With your nine words you can download, withdraw or delete your question right away. You can delete an account yourself too.',
  },
  others: {
    title: 'No other companies',
    text: 'This site loads nothing from other companies: no adverts, no trackers. A link in a message opens only when you tap it. Only people on our team read and decide. Fixed rules on our own server can make a message in a room wait until a host reads it.',
  },
  screenshots: {
    title: 'What we can’t do',
    text: 'We can’t stop someone from taking a screenshot. So don’t share real names, addresses or numbers. We keep no IP address, so we usually can’t send help to you. The administrator of the server has access to what is there now.',
  },
  age: {
    title: '16 or older',
    text: 'We ask you to be 16 or older. We don’t ask for a date of birth. Are you younger? There is a helpline for you too.',
  },
  device: {
    title: 'On this device',
    text: 'Your browser remembers that you were at this address. A private window helps against that.',
  },
};
