import type { Texts } from '../shape.js';

export const entry: Texts['entry'] = {
  back: 'All rooms',
  name: 'What would you like to be called here?',
  nameHint: 'Please don’t use your real name. You don’t have to remember this one.',
  how: 'How are you today?',
  howHint: 'You can leave this empty. Everyone inside can read it.',
  houseRules: 'The house rules',
  accept: 'I agree to the house rules',
  readBack: 'People who come later can read back.',
  acceptNeeded: 'Please read the house rules and tick this box.',
  enter: 'Go in',
  entering: 'One moment …',
  silent: 'Read quietly first',
  silentHow:
    'You read along and don’t write. No one sees who you are. Others only see how many people read quietly.',
  know: 'Good to know',
  knowWhat: 'Who can read this, what is kept, screenshots and age.',
  readers: {
    title: 'Who can read this?',
    text: 'Everyone in the room, including the host. People who come later can read back. Nobody outside the room can read it.',
  },
  kept: {
    title: 'What is kept?',
    text: 'When the room closes, you can no longer see the conversation. We keep it for another 47 hours, encrypted. In that time only the person on duty can read it, with a reason that the whole team reads. Then we delete it. With an alarm the team keeps the messages around it longer, 30 days at most.',
  },
  screenshots: {
    title: 'Screenshots',
    text: 'Please don’t pass on what you read here. We can’t stop anyone from taking a screenshot.',
  },
  age: {
    title: '16 or older',
    text: 'The rooms are for people of 16 and over. Are you younger? A helpline will talk with you.',
  },
  hostAwayTitle: 'The host has stepped away',
  hostAwayText: 'Without a host nobody keeps an eye on the room, and no one can come in.',
  waitingTitle: 'The door is still closed',
  waitingText: 'There’s no host yet. Nobody from the team is here right now.',
  waitByItself: 'You can wait here: this page shows when you can go in.',
  closedTitle: 'This room is closed now',
  elsewhere: 'See what you can do now',
  doorOpened: 'The room is open. You can go in.',
  visitEnded:
    'Your visit is over. That happens when you do nothing for a while, or when your browser deletes our cookie.',
  visitEndedAgain: 'Choose a name again. Then you go on where you were.',
  typedStays: 'What you typed is still here.',
  teamEnded:
    'You were signed out. That happens when you do nothing for a while, when you sign out somewhere else, or when your browser deletes our cookie. Sign in again. Then you go on where you were. What you typed is still here.',
  teamSignIn: 'Sign in',
  freed: {
    away: '{{host}} freed your seat, because you were away for a moment. That makes room for someone else.',
    manyChairs:
      '{{host}} freed your seat. It looked as if one person had several seats. If that’s wrong, we’re sorry.',
    finished: '{{host}} freed your seat. Thank you for being there.',
    out: 'You are out of the room for now. Below you read who decided, why, and until when.',
    again: {
      away: 'You can go in again.',
      manyChairs: 'You can go in again after half a minute.',
      finished: 'When a host asks for a consultant again, you can go in again.',
      out: 'After that you can go in again.',
    },
  },
  newcomers: 'Are you new here? Then a host reads your first message first. That lasts until {{until}}.',
  open: 'Open this room',
  opening: 'The room is opening …',
  asHost: 'You are signed in. Everyone inside will see that you are a host.',
  asTeam: 'You are signed in as a team member. Sign out to go in as a visitor.',
  unsent: 'You didn’t send this:',
};
