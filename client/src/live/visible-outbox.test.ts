import { expect, it } from '@jest/globals';
import { addToOutbox, markSending } from './outbox.js';
import { message, mila, sessionState } from './testing/small-room.js';
import { visibleOutbox } from './visible-outbox.js';

const sending = markSending(addToOutbox([], 'key-1', ' hello '), 'key-1', 1);
const room = (...texts: string[]) => ({
  ...sessionState(),
  messages: texts.map((text, at) => message(at + 1, { seatId: mila, text })),
  rev: texts.length,
});

it('does not show words twice whose broadcast came before their ack', () => {
  expect(visibleOutbox(sending, room('before', 'hello'))).toEqual([]);
});

it('still shows them when the same words were said earlier', () => {
  expect(visibleOutbox(sending, room('hello'))).toHaveLength(1);
});
