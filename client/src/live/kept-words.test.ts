import { beforeEach, describe, expect, it } from '@jest/globals';
import { fieldsOf, keepWords, wordsIn } from './kept-words.js';
import { createObservable } from './observable.js';
import { addToOutbox, afterAnswer, markSending, type Outbox } from './outbox.js';

const sent = addToOutbox(addToOutbox([], 'key-1', 'one'), 'key-2', 'two');
const refused = afterAnswer(
  markSending(sent, 'key-1'),
  'key-1',
  { ok: false, error: { code: 'resting' } },
  0,
);

it('come back as they were, in the order of writing; what was under way waits again', () => {
  const { outbox, draft } = wordsIn(fieldsOf(markSending(refused, 'key-2'), 'half a thought'));
  expect(draft).toBe('half a thought');
  expect(outbox).toMatchObject([
    { clientKey: 'key-1', text: 'one', status: 'refused', reason: 'resting' },
    { clientKey: 'key-2', text: 'two', status: 'waiting', reason: 'lost', notBefore: 0 },
  ]);
  expect(wordsIn(fieldsOf([], ''))).toEqual({ outbox: [], draft: '' });
});

it('mark what is not words, so that it is not shown as such', () => {
  expect(Object.keys(fieldsOf(refused, ''))).toEqual(['key-1', 'key-1=', 'key-2']);
});

describe('keeping', () => {
  let stored: unknown[];
  let opens: () => Promise<Record<string, string> | null>;
  let timers: (() => void)[];
  let outbox: ReturnType<typeof createObservable<Outbox>>;
  let draft: ReturnType<typeof createObservable<string>>;
  let keeper: ReturnType<typeof keepWords>;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  beforeEach(() => {
    stored = [];
    timers = [];
    opens = async () => null;
    outbox = createObservable<Outbox>([]);
    draft = createObservable('');
    keeper = keepWords(outbox, draft, {
      kept: { open: () => opens(), keep: (fields) => stored.push(fields) },
      after(_ms, run) {
        timers.push(run);
        return () => {
          timers = timers.filter((other) => other !== run);
        };
      },
    });
  });

  it('follows each change of the outbox at once, and the draft after a while; empty, nothing is kept', async () => {
    await keeper.open();
    draft.set('o');
    draft.set('one');
    expect(stored).toEqual([]);
    expect(timers).toHaveLength(1);
    timers[0]?.();
    outbox.set(addToOutbox([], 'key-1', 'one'));
    draft.set('');
    await settle();
    expect(stored).toEqual([{ text: 'one' }, { 'key-1': 'one' }]);
    // Losing the connection changes no words.
    outbox.set(markSending(outbox.get(), 'key-1'));
    await settle();
    expect(stored).toHaveLength(2);
    outbox.set([]);
    await settle();
    expect(stored.at(-1)).toBeNull();
  });

  it('puts what was kept before what was written since', async () => {
    opens = async () => ({ 'key-1': 'one', text: 'before' });
    outbox.set(addToOutbox([], 'key-2', 'two'));
    await keeper.open();
    await keeper.open();
    expect(outbox.get().map(({ clientKey }) => clientKey)).toEqual(['key-1', 'key-2']);
    expect(draft.get()).toBe('before');
    expect(stored).toEqual([{ 'key-1': 'one', 'key-2': 'two', text: 'before' }]);
  });

  it('is done once more when it begins anew, if there is something', async () => {
    await keeper.open();
    keeper.renew();
    expect(stored).toEqual([]);
    outbox.set(addToOutbox([], 'key-1', 'one'));
    await settle();
    keeper.renew();
    expect(stored).toEqual([{ 'key-1': 'one' }, { 'key-1': 'one' }]);
  });

  it('does not write over what cannot be opened now, and opens it later', async () => {
    opens = () => Promise.reject(new Error('no key'));
    await keeper.open();
    outbox.set(addToOutbox([], 'key-2', 'two'));
    await settle();
    expect(stored).toEqual([]);
    opens = async () => ({ 'key-1': 'one' });
    await keeper.open();
    expect(stored).toEqual([{ 'key-1': 'one', 'key-2': 'two' }]);
  });

  it('drops all, and brings back nothing that was still being opened', async () => {
    opens = async () => ({ 'key-1': 'one' });
    const opening = keeper.open();
    draft.set('half a thought');
    keeper.drop();
    await opening;
    await settle();
    expect([outbox.get(), draft.get(), timers]).toEqual([[], '', []]);
    expect(stored).toEqual([null]);
  });
});
