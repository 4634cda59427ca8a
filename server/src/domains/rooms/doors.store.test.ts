import { beforeEach, describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { type DoorStore, doorStore } from './doors.store.js';

const sessionId = 'session';
const { awayAfter, asksAgainEvery, heldBackFor, waitingMost } = limits.door;
const { burst } = rateLimits.chair;

describe('the queues at a door', () => {
  let at = 0;
  let door: DoorStore;
  beforeEach(() => {
    at = 0;
    door = doorStore(rateLimits.chair, () => new Date(at), 'this node');
  });

  const enqueue = (network: string, who: string) => door.enqueue({ sessionId, network, who });
  const isIn = (network: string, who: string) => enqueue(network, who) === 0;
  const enqueueMany = (network: string, count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => enqueue(network, `${network} ${from + n}`));
  /** Four come in; the others wait. */
  const fill = (network: string, waiting: number) => enqueueMany(network, burst + waiting);

  it.each([
    ['a moment has passed in which a page would have asked', () => (at += awayAfter + 1)],
    ['a host has paused entry or given a chair away', () => door.letNoneIn(sessionId)],
  ])('let nobody in by a tap of a host once %s', (_, passes) => {
    fill('school', 6);
    door.letAllIn(sessionId);
    expect(isIn('school', `school ${burst}`)).toBe(true);
    passes();
    // Counting has begun anew: four come in as ever, and the one who is left of those waits.
    const answers = enqueueMany('school', 5, burst + 1);
    expect(answers.filter((wait) => wait === 0)).toHaveLength(burst);
    expect(answers.at(-1)).toBeGreaterThan(0);
  });

  it('let all who wait in by one tap, when they ask again', () => {
    fill('school', 6);
    door.letAllIn(sessionId);
    at += asksAgainEvery;
    expect(enqueueMany('school', 6, burst)).toEqual(Array(6).fill(0));
  });

  it('count each network by itself: filling one queue takes no place in another', () => {
    fill('flood', 500);
    expect(fill('college', 4)).toEqual([0, 0, 0, 0, 30_000, 60_000, 90_000, 120_000]);
    door.letAllIn(sessionId);
    expect(enqueueMany('college', 4, burst)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['fills the queue', waitingMost],
    ['fills it and asks side by side with many more', waitingMost + 20],
  ])('keep nobody of a network out for ever by one who %s, however often they ask', (_, visits) => {
    fill('school', visits);
    let isInside = false;
    let others = 0;
    for (const from = at; !isInside && at - from < 24 * 3_600_000; at += asksAgainEvery) {
      for (let again = 0; again < 3; again++)
        for (let n = burst; n < burst + visits; n++) if (isIn('school', `school ${n}`)) others += 1;
      isInside = isIn('school', 'classmate');
    }
    expect(isInside).toBe(true);
    // No more come in for it than one every half minute.
    expect(others).toBeLessThanOrEqual(at / 30_000 + 1);
  });

  it('keep the order of those who are queued beside those who are drawn', () => {
    fill('school', waitingMost + 5);
    const came: number[] = [];
    for (const from = at; at - from < 60 * 60_000; at += asksAgainEvery)
      for (let n = burst; n < burst + waitingMost + 5; n++)
        if (!came.includes(n) && isIn('school', `school ${n}`)) came.push(n);
    const queued = came.filter((n) => n < burst + waitingMost);
    expect(queued).toEqual([...queued].sort((a, b) => a - b));
    expect(new Set(came).size).toBe(waitingMost + 5);
  });

  it('hold back for half a minute whose chair was given away, and nobody else', () => {
    door.holdBack(sessionId, 'seat');
    expect(door.heldBack(sessionId, 'seat')).toBe(heldBackFor);
    expect(door.heldBack(sessionId, 'another')).toBe(0);
    at += heldBackFor;
    expect(door.heldBack(sessionId, 'seat')).toBe(0);
    door.holdBack(sessionId, 'seat');
    door.letAllIn(sessionId);
    expect(door.heldBack(sessionId, 'seat')).toBe(0);
  });
});
