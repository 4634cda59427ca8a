import type { Texts } from '../shape.js';

/** Of a copy that the team holds, for whose words it has. */
export const holds: Texts['holds'] = {
  title: 'There is a copy that we keep longer',
  text: 'We hold a copy of words on this page until {{moment}}. Two people on our team decided that.',
  why: {
    police: 'The reason: the police or a court asked for it.',
    danger: 'The reason: someone is in danger.',
    crime: 'The reason: we report a crime.',
    law: 'The reason: the law obliges us.',
    other: 'The reason: something else that the law may ask for.',
  },
  erased: 'If you erase your question, that copy stays until then. After that it is gone.',
};
