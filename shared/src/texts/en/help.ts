import type { Texts } from '../shape.js';

export const help: Texts['help'] = {
  title: 'Help in a room',
  ask: 'I need help',
  asking: {
    title: 'Who do you need?',
    text: 'Everyone of the team who has Naast open sees it straight away. Visitors do not see it.',
    host: 'A second host',
    lead: 'The duty lead',
    consultant: 'A consultant',
    nobody: 'Does no one answer? Call the number that the team always calls.',
  },
  asks: {
    host: '{{name}} asks for a second host in {{room}}, since {{time}}.',
    lead: '{{name}} asks for the duty lead in {{room}}, since {{time}}.',
    consultant: '{{name}} asks for a consultant in {{room}}, since {{time}}.',
    lostHost: 'Since {{time}} there is no host in {{room}}. Can you go there?',
  },
  asked: {
    host: 'Asked at {{time}}: a second host.',
    lead: 'Asked at {{time}}: the duty lead.',
    consultant: 'Asked at {{time}}: a consultant.',
  },
  nobodyYet: 'No one has answered yet.',
  comes: '{{name}} is coming.',
  youCome: 'You said that you are coming.',
  answer: 'I am coming',
  sitIn: 'Sit in',
  to: 'To {{room}}',
  withdraw: 'No longer needed',
};
