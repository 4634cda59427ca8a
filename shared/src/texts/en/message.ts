import type { Texts } from '../shape.js';

export const message: Texts['message'] = {
  reply: 'Reply',
  replyTo: 'Reply to {{name}}, {{time}}',
  react: 'React to {{name}}, {{time}}',
  more: 'More about the message of {{name}}, {{time}}',
  reactions: {
    recognise: 'Same here',
    strength: 'Strength',
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
  edit: 'Change',
  delete: 'Delete your message',
  note: 'Add a content note',
  noteAway: 'Take the content note away',
  readAloud: 'Read aloud',
  hidePerson: 'Hide everything of {{name}}, for you only',
  editing: {
    label: 'Your message',
    save: 'Save',
    hint: 'Everyone sees that you changed it.',
  },
  deleting: {
    title: 'Delete your message?',
    text: 'The words will be gone, for the host too. People who have read them may still know them.',
    yes: 'Delete',
  },
  noting: {
    title: 'What is it about?',
    text: 'Others see this line first. They choose whether to read the message.',
  },
  own: {
    save: 'Save what you wrote',
    hint: 'As text, for yourself. Once the room is closed it is gone here.',
    none: 'You have not written anything here yet.',
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
