import { describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import {
  isBehind,
  type Log,
  readCatchUp,
  windowOf,
  withChanges,
  withLanded,
  withNewest,
  withOlder,
} from './log.js';
import { message, place } from './testing/small-room.js';
import type { PlaceEvent } from './wire.js';

const start = (...messages: MessageView[]): Log => ({
  messages,
  rev: Math.max(0, ...messages.map(({ rev }) => rev)),
  from: 1,
});
const told = (afterRev: number, ...messages: MessageView[]) => ({
  afterRev,
  rev: Math.max(afterRev, start(...messages).rev),
  messages,
});
const event = (given: ReturnType<typeof told>): PlaceEvent => ({
  type: 'place:messages',
  payload: { ...place, ...given },
});
const seqs = (log: Log) => log.messages.map(({ seq }) => seq);

it('reads page after page, each from where the last one ended', async () => {
  const asked: number[] = [];
  const reply = await readCatchUp(async (afterRev) => {
    asked.push(afterRev);
    const messages = [1, 2, 3, 4, 5].filter((rev) => rev > afterRev).slice(0, 2);
    return { messages: messages.map((rev) => message(rev)), rev: 5, complete: messages.at(-1) === 5 };
  }, 0);
  expect(asked).toEqual([0, 2, 4]);
  expect(reply).toMatchObject({ afterRev: 0, rev: 5, messages: [1, 2, 3, 4, 5].map((rev) => ({ rev })) });
});

describe('messages', () => {
  it('come in the order of the conversation, whatever order they arrive in', () => {
    const state = [told(2, message(3)), told(0, message(1)), told(1, message(2))].reduce(
      withChanges<Log>,
      start(),
    );
    expect(seqs(state)).toEqual([1, 2, 3]);
  });

  it('are replaced by a view that is as new or newer, and not by an older one', () => {
    const hidden = message(1, { rev: 5, hidden: true, text: null });
    const state = withChanges(start(message(1)), told(4, hidden));
    expect(state.messages).toEqual([hidden]);
    expect(withChanges(state, told(0, message(1))).messages).toEqual([hidden]);
    const again = message(1, { rev: 5, hidden: true, text: 'for hosts' });
    expect(withChanges(state, told(4, again)).messages).toEqual([again]);
  });

  it('beyond a gap are shown, but the gap stays known until catch-up fills it', () => {
    const before = start(message(1));
    const gap = told(3, message(4));
    expect(isBehind(before, event(gap))).toBe(true);
    const after = withChanges(before, gap);
    expect(seqs(after)).toEqual([1, 4]);
    expect(after.rev).toBe(1);
    const caughtUp = withChanges(after, told(1, message(2), message(3), message(4)));
    expect(seqs(caughtUp)).toEqual([1, 2, 3, 4]);
    expect(caughtUp.rev).toBe(4);
  });

  it('told twice, or overlapping what is known, change nothing and never turn rev back', () => {
    const state = start(message(1), message(2), message(3));
    const again = withChanges(state, told(0, message(1), message(2)));
    expect(again).toEqual(state);
    expect(isBehind(state, event(told(0, message(1))))).toBe(false);
    expect(withChanges(state, told(2)).rev).toBe(3);
  });
});

describe('a window', () => {
  const page = (rev: number, ...messages: MessageView[]) => ({ messages, rev, complete: false });
  const newest = windowOf(page(6, message(5), message(6)));
  const hidden = message(3, { rev: 7, hidden: true, text: null });

  it('begins at its first message, and in an empty place at the first that will come', () => {
    expect(newest).toMatchObject({ from: 5, rev: 6 });
    const before = windowOf(page(0));
    expect(before.from).toBe(1);
    expect(seqs(withChanges(before, told(1, message(2))))).toEqual([2]);
    expect(seqs(withChanges(withChanges(before, told(1, message(2))), told(0, message(1))))).toEqual([1, 2]);
  });

  it('leaves out what lies before it until that part is read, also when it changes', () => {
    const state = [told(6, hidden), told(7, message(7, { rev: 8 }))].reduce(withChanges<Log>, newest);
    expect(seqs(state)).toEqual([5, 6, 7]);
    expect(state.rev).toBe(8);
    const older = windowOf(page(8, hidden, message(4)));
    const whole = withOlder(state, older);
    expect(seqs(whole)).toEqual([3, 4, 5, 6, 7]);
    expect(whole).toMatchObject({ from: 3, rev: 8 });
    expect(whole.messages[0]).toEqual(hidden);
  });

  it('that got long keeps its newest messages, and what was dropped can be read and change again', () => {
    const long = withChanges(newest, told(6, message(7), message(8)));
    const short = withNewest(long, 2);
    expect(seqs(short)).toEqual([7, 8]);
    expect(short).toMatchObject({ from: 7, rev: long.rev });
    expect(seqs(withChanges(short, told(long.rev, hidden)))).toEqual([7, 8]);
    expect(seqs(withOlder(short, windowOf(page(long.rev, message(5), message(6)))))).toEqual([5, 6, 7, 8]);
    expect(withNewest(long, 10)).toMatchObject({ messages: long.messages, from: 5 });
  });

  it('that changed after it was read goes back to that rev, so that catch-up brings what was left out', () => {
    // Read at 6; the hide came, and was left out, before the answer did.
    const state = withOlder(withChanges(newest, told(6, hidden)), windowOf(page(6, message(3), message(4))));
    expect(state.rev).toBe(6);
    // What catch-up had begun to read before that does not hide it.
    expect(withChanges(state, told(7)).rev).toBe(6);
    const caughtUp = withChanges(state, told(6, hidden));
    expect(caughtUp).toMatchObject({ rev: 7, messages: [hidden, {}, {}, {}] });
  });

  it('read late does not take back what is known of its messages', () => {
    const again = withOlder(start(message(1, { rev: 9 }), message(2)), windowOf(page(5, message(1))));
    expect(again.messages[0]?.rev).toBe(9);
  });
});

describe('an answer to my own request', () => {
  const hidden = message(1, { rev: 4, hidden: true, text: null });

  it('is shown at once, and is everything when nothing came between', () => {
    const state = withLanded(start(message(1), message(2), message(3)), hidden);
    expect(state.messages[0]).toEqual(hidden);
    expect(state.rev).toBe(4);
  });

  it('does not make believe that I have what came between', () => {
    const state = withLanded(start(message(1), message(2)), hidden);
    expect(state.messages[0]).toEqual(hidden);
    expect(state.rev).toBe(2);
    expect(isBehind(state, event(told(3, hidden)))).toBe(true);
    expect(withLanded(state, message(1)).messages[0]).toEqual(hidden);
  });
});

it('is behind when the head is further', () => {
  const head = (rev: number): PlaceEvent => ({ type: 'place:head', payload: { ...place, rev } });
  expect(isBehind(start(message(1)), head(2))).toBe(true);
  expect(isBehind(start(message(1)), head(1))).toBe(false);
});
