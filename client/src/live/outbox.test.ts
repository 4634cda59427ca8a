import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@naast/shared/errors';
import {
  type Answer,
  addToOutbox,
  afterAnswer,
  afterConnectionLost,
  markSending,
  nextMoment,
  nextToSend,
  type Outbox,
  retry,
  withoutLanded,
} from './outbox.js';
import { message } from './testing/small-room.js';

const [first, second] = ['key-1', 'key-2'];
const two = (): Outbox => addToOutbox(addToOutbox([], first, 'one'), second, 'two');
const sendFirst = () => markSending(two(), first);
const refusal = (code: ErrorCode, retryAfterMs?: number): Answer => ({
  ok: false,
  error: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) },
});
const delivered: Answer = { ok: true, reply: { message: message(1) } };
const keys = (outbox: Outbox) => outbox.map(({ clientKey }) => clientKey);

describe('the outbox', () => {
  it('sends one at a time, in the order of writing', () => {
    expect(nextToSend(two(), 0)?.clientKey).toBe(first);
    expect(nextToSend(sendFirst(), 0)).toBeNull();
    expect(nextToSend(afterAnswer(sendFirst(), first, delivered, 0), 0)?.clientKey).toBe(second);
  });

  it('lets go of a message only when it has arrived', () => {
    expect(keys(afterAnswer(sendFirst(), first, delivered, 0))).toEqual([second]);
    expect(keys(afterAnswer(sendFirst(), first, refusal('alreadySent'), 0))).toEqual([second]);
    for (const code of [
      'tooFast',
      'storeUnavailable',
      'resting',
      'noHost',
      'roomClosed',
      'seatNeeded',
    ] as const) {
      expect(keys(afterAnswer(sendFirst(), first, refusal(code), 0))).toEqual([first, second]);
    }
    expect(keys(afterAnswer(sendFirst(), first, 'lost', 0))).toEqual([first, second]);
  });

  it('sends again after a lost ack: the same key, in its old place, each time a little later', () => {
    const lost = afterAnswer(sendFirst(), first, 'lost', 1000);
    expect(nextToSend(lost, 1999)).toBeNull();
    expect(nextToSend(lost, 2000)).toMatchObject({ clientKey: first, text: 'one' });
    expect(nextMoment(lost)).toBe(2000);
    const again = afterAnswer(markSending(lost, first), first, 'lost', 2000);
    expect(nextMoment(again)).toBe(4000);
    expect(keys(again)).toEqual([first, second]);
  });

  it('waits as long as the server asks, and does not let a later message overtake', () => {
    const slowed = afterAnswer(sendFirst(), first, refusal('tooFast', 5000), 1000);
    expect(nextToSend(slowed, 5999)).toBeNull();
    expect(nextToSend(slowed, 6000)?.clientKey).toBe(first);
  });

  it('does not wait any longer once the page has reconnected, except for being too fast', () => {
    const lost = afterAnswer(sendFirst(), first, 'lost', 1000);
    expect(nextToSend(afterConnectionLost(lost), 0)?.clientKey).toBe(first);
    expect(nextToSend(afterConnectionLost(sendFirst()), 0)).toMatchObject({
      clientKey: first,
      reason: 'lost',
    });
    const slowed = afterAnswer(sendFirst(), first, refusal('tooFast', 5000), 1000);
    expect(nextToSend(afterConnectionLost(slowed), 1001)).toBeNull();
  });

  it('keeps the words of a refused message, lets the next one go, and tries again when asked', () => {
    const refused = afterAnswer(sendFirst(), first, refusal('resting'), 0);
    expect(refused[0]).toMatchObject({ status: 'refused', reason: 'resting', text: 'one' });
    expect(nextToSend(refused, 0)?.clientKey).toBe(second);
    expect(nextToSend(retry(refused, first), 0)).toMatchObject({ clientKey: first, text: 'one' });
  });

  it('holds everything for the next visit when this one has expired', () => {
    const held = afterAnswer(sendFirst(), first, refusal('seatNeeded'), 0);
    expect(nextToSend(held, 0)?.clientKey).toBe(first);
    expect(keys(held)).toEqual([first, second]);
  });

  it('keeps a message that met a locked screen, and sends it by itself once it is opened', () => {
    const held = afterAnswer(sendFirst(), first, refusal('locked'), 1000);
    expect(held[0]).toMatchObject({ status: 'waiting', text: 'one' });
    expect(nextToSend(held, 1999)).toBeNull();
    expect(nextToSend(afterConnectionLost(held), 1001)?.clientKey).toBe(first);
  });

  it('finds by catch-up that a message had arrived after all', () => {
    const lost = afterAnswer(sendFirst(), first, 'lost', 0);
    expect(keys(withoutLanded(lost, [message(1, { clientKey: first })]))).toEqual([second]);
    expect(withoutLanded(lost, [message(1)])).toBe(lost);
  });
});
