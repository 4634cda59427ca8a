import type { Texts } from '../shape.js';

export const detectors: Texts['detectors'] = {
  rules: {
    contact: 'Contact outside this place',
    spam: 'Advertising and fraud',
    insult: 'Insults',
    flood: 'A wall of text',
  },
  modes: { on: 'On: it waits for a host', silent: 'Silent: only counted', off: 'Off' },
  own: 'Your own words',
  ownHint: 'One word or a few words a line. A * at the end is any ending: client* is also clients.',
  words: {
    spam: 'Words of advertising',
    insult: 'Insults',
    contact: 'Words about contact elsewhere',
  },
  tooMany: 'These are too many. There is room for {{most}}.',
  wrongWords: 'Each line has at least two characters, and {{most}} at most.',
  safe: 'Words about danger are held by no rule.',
  human: 'A host decides. A rule punishes nobody.',
  line: '{{on}} on, {{silent}} silent, {{off}} off. Words of your own: {{words}}.',
  preview: {
    none: 'No rule holds anything. Each message arrives immediately.',
    some: 'These rules let a message wait for a host:',
  },
  watched: {
    spam: 'Your own words: advertising',
    insult: 'Your own words: insults',
    contact: 'Your own words: contact',
  },
  try: {
    title: 'Try a sentence',
    text: 'This shows what the rules find, as they are saved now. We do not keep the sentence.',
    sentence: 'A sentence',
    send: 'Try',
    ok: 'This arrives immediately.',
    held: 'This would wait for a host.',
    danger: 'This is about danger. No rule holds it.',
    found: 'Found:',
    silent: 'A silent rule found:',
    whole: 'the whole message',
  },
  counts: {
    title: 'How often a rule found something',
    text: 'By month, without words and without names. We delete it after two years.',
    none: 'Nothing has been counted yet.',
    rule: 'Rule',
    held: 'Waited',
    right: 'Rightly',
    wrong: 'Wrongly',
    silent: 'Counted silently',
  },
};
