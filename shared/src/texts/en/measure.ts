import type { Texts } from '../shape.js';

export const measure: Texts['measure'] = {
  choose: {
    unkind: 'Not kind',
    personal: 'Names, numbers or addresses',
    method: 'Suicide: how, where or when',
    advice: 'Advice, such as about medicines',
    tooMuch: 'Too much for now',
    other: 'Something else',
  },
  told: {
    unkind: 'Why: it did not come across as kind.',
    personal: 'Why: there were names, numbers or addresses in it.',
    method: 'Why: there was a method, a time or a place in it. Your thoughts are welcome.',
    advice: 'Why: it said what someone else should take, stop or do.',
    tooMuch: 'Why: it became too much for the room. What you feel is welcome.',
    other: 'Feel free to ask the host why.',
  },
};
