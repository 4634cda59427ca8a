import type { Texts } from '../shape.js';

export const entry: Texts['entry'] = {
  back: 'All rooms',
  title: 'Come in',
  name: 'What would you like to be called here?',
  nameHint: 'Better not your real name. You need not remember this one.',
  houseRules: 'The house rules',
  accept: 'I agree to the house rules',
  acceptNeeded: 'Please read the house rules and tick this box. Then you can go in.',
  enter: 'Walk in',
  entering: 'You are walking in …',
  know: 'Good to know',
  readers: {
    title: 'Who reads along?',
    text: 'Everybody in the room, the host too. Who comes in later can read back what was said before. Nobody outside the room reads along.',
  },
  kept: {
    title: 'What stays?',
    text: 'When the room closes, the conversation is gone for you at once. We keep it for another 47 hours, sealed; nobody reads it in that time. After that it is gone.',
  },
  screenshots: {
    title: 'Screenshots',
    text: 'Please do not pass on what you read here. We cannot prevent somebody from taking a screenshot.',
  },
  age: {
    title: '16 or older',
    text: 'We ask you to be 16 or older. Are you younger? Then look at the lines: somebody is there for you.',
  },
  hostAwayTitle: 'There is no host for a moment',
  hostAwayText: 'Without a host nobody new comes in. You can wait here.',
  hostAwayByItself: 'This page looks by itself whether the host is back.',
  waitingTitle: 'The door is still shut',
  waitingText: 'There is no host yet. You can wait here.',
  waitingByItself: 'This page looks by itself whether the door opens.',
  closedTitle: 'This room is closed now',
  doorOpened: 'The room is open. You can go in.',
  visitEnded:
    'Your visit has ended. That happens when it is quiet for a while, or when your browser removes our cookie.',
  visitEndedAgain: 'Choose a name again and you go on where you were.',
  typedStays: 'What you typed is still here.',
  teamEnded:
    'You were signed out. That happens when it is quiet for a while, when you sign out somewhere else, or when your browser removes our cookie. Sign in again and you go on where you were. What you typed is still here.',
  freed: {
    away: '{{host}} gave your seat away, because you had been away for a while. That makes room for somebody else.',
    manyChairs:
      '{{host}} gave your seat away. It looked as if one person sat on several seats. Is that not so? Then we are sorry.',
    again: {
      away: 'You can simply walk in again.',
      manyChairs: 'You can come in again after half a minute.',
    },
  },
  asHost: 'You are signed in as team. You can join as a host.',
  asTeam: 'You are signed in as team. Sign out to walk in as a visitor.',
  joinAsHost: 'Join as a host',
  unsent: 'You typed this, but it was not sent:',
};
