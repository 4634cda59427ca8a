import { isErrorCode } from '@naast/shared/errors';
import type { Cell } from './cell.js';
import { addToOutbox, type Outbox } from './outbox.js';
import type { PlacePorts } from './ports.js';

type Fields = Readonly<Record<string, string>>;

/** Where the words of one place wait that have not arrived in it; longer than this page lives. */
export interface KeptWords {
  /** null: nothing is kept. Rejects when it cannot be opened now. */
  open(): Promise<Fields | null>;
  /** null: nothing is to be kept any more. */
  keep(fields: Fields | null): void;
}

const draftKeptAfter = 400;
const nothing = '{}';

/** A draft's fields: each message by its key, why it was refused by its key and a `=`, which marks what is not words; and the draft. */
export function fieldsOf(outbox: Outbox, draft: string): Fields {
  const messages = outbox.flatMap(({ clientKey, text, status, reason }) => [
    [clientKey, text],
    ...(status === 'refused' ? [[`${clientKey}=`, reason ?? '']] : []),
  ]);
  return Object.fromEntries([...messages, ...(draft === '' ? [] : [['text', draft]])]) as Fields;
}

/** The other way round. What was under way may have landed: it is sent again, with the same key. */
export function wordsIn({ text: draft = '', ...messages }: Fields): { outbox: Outbox; draft: string } {
  const sent = Object.entries(messages).filter(([name]) => !name.endsWith('='));
  const outbox = sent.reduce<Outbox>((items, [key, text]) => addToOutbox(items, key, text), []);
  return {
    draft,
    outbox: outbox.map((item) => {
      const why = messages[`${item.clientKey}=`];
      if (why === undefined) return { ...item, reason: 'lost' };
      return { ...item, status: 'refused', reason: isErrorCode(why) ? why : null };
    }),
  };
}

/** Keeps an outbox and a draft as they change. */
export function keepWords(
  outbox: Cell<Outbox>,
  draft: Cell<string>,
  { kept, after }: { readonly kept: KeptWords } & Pick<PlacePorts, 'after'>,
) {
  /** As it was kept last; null as long as it is not known, which must not be written over. */
  let last: string | null = null;
  let callOff = () => {};

  function keep(): void {
    callOff();
    const fields = fieldsOf(outbox.get(), draft.get());
    const now = JSON.stringify(fields);
    if (last === null || now === last) return;
    last = now;
    kept.keep(now === nothing ? null : fields);
  }

  // A moment later: a draft that goes to the outbox changes both.
  outbox.subscribe(() => queueMicrotask(keep));
  draft.subscribe(() => {
    callOff();
    if (draft.get() === '') queueMicrotask(keep);
    else callOff = after(draftKeptAfter, keep);
  });

  return {
    /** Puts back what an earlier page left, before what has been written since. Without an answer it may be asked again. */
    async open(): Promise<void> {
      const fields = last === null ? await kept.open().catch(() => undefined) : undefined;
      if (fields === undefined || last !== null) return;
      last = JSON.stringify(fields ?? {});
      const words = wordsIn(fields ?? {});
      const known = new Set(outbox.get().map((item) => item.clientKey));
      outbox.set([...words.outbox.filter((item) => !known.has(item.clientKey)), ...outbox.get()]);
      if (draft.get() === '') draft.set(words.draft);
      keep();
    },
    /** Keeps it once more: a visit that has begun since has another key. */
    renew(): void {
      if (last !== null && last !== nothing) kept.keep(fieldsOf(outbox.get(), draft.get()));
    },
    /** Somebody left, or somebody else is here: nothing of it stays, here or there. */
    drop(): void {
      last = nothing;
      outbox.set([]);
      draft.set('');
      callOff();
      kept.keep(null);
    },
  };
}
