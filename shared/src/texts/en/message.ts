import type { Texts } from '../shape.js';

export const message: Texts['message'] = {
  reply: 'Reply',
  replyTo: 'Reply to {{name}}, {{time}}',
  react: 'React to {{name}}, {{time}}',
  more: 'More for the message from {{name}}, {{time}}',
  reactions: {
    recognise: 'Same here',
    strength: 'Sending strength',
    thanks: 'Thank you',
    laugh: 'Laugh',
    heart: 'Heart',
  },
  reactionOf: '{{reaction}}, from {{names}}',
  reactionsOn: 'Reactions',
  takeBack: 'Take back: {{reaction}}',
  markSeen: 'Let {{name}} know that you saw this',
  seen: 'Seen by {{name}}',
  pinnedBy: 'from {{name}}',
  edit: 'Edit',
  delete: 'Delete your message',
  note: 'Add a content note',
  noteAway: 'Remove the content note',
  readAloud: 'Read aloud',
  hidePerson: 'Hide everything from {{name}}, just for you',
  editing: {
    label: 'Your message',
    save: 'Save',
    hint: 'Everyone can see that you edited it.',
  },
  deleting: {
    title: 'Delete your message?',
    text: 'The words will be gone, for the host too. People who read them may still remember.',
    yes: 'Delete',
  },
  noting: {
    title: 'What is it about?',
    text: 'Others see this first. They choose whether to read your message.',
  },
  own: {
    save: 'Save what you wrote',
    hint: 'A text file, just for you. When the room closes, it’s gone from here.',
    none: 'You haven’t written anything here yet.',
    heading: 'What I wrote',
  },
  choices: {
    title: 'How you read',
    reactions: 'Show reactions',
    notes: 'Show messages with a content note right away',
    hidden: 'Hidden for you',
    show: 'Show {{name}} again',
  },
};
