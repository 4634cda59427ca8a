import { contentNoteSubjects, type MessageId } from '@naast/shared/contract/messages';
import { isErrorCode } from '@naast/shared/errors';
import type { Observable } from './observable.js';
import { type Attached, addToOutbox, type Outbox } from './outbox.js';
import type { PlacePorts } from './ports.js';

type Fields = Readonly<Record<string, string>>;

/** Storage for the unsent texts of one place; outlives the page. */
export interface KeptWords {
  /** Null if nothing is stored. Rejects if it cannot be decrypted now. */
  open(): Promise<Fields | null>;
  /** Null removes it. */
  keep(fields: Fields | null): void;
}

const draftKeptAfter = 400;
const nothing = '{}';

/**
 * The stored fields: each message's text under its key, and under the key with a sign what is not text: `=` its refusal, `>` the
 * message it replies to, `!` its content note. Then the draft.
 */
export function fieldsOf(outbox: Outbox, draft: string): Fields {
  const messages = outbox.flatMap(({ clientKey, text, attached, status, reason }) => [
    [clientKey, text],
    ...(status === 'refused' ? [[`${clientKey}=`, reason ?? '']] : []),
    ...(attached.replyTo ? [[`${clientKey}>`, attached.replyTo]] : []),
    ...(attached.contentNote ? [[`${clientKey}!`, attached.contentNote]] : []),
  ]);
  return Object.fromEntries([...messages, ...(draft === '' ? [] : [['text', draft]])]) as Fields;
}

/** The inverse. A message that was being sent may have landed; it is sent again with the same key. */
export function wordsIn({ text: draft = '', ...fields }: Fields): { outbox: Outbox; draft: string } {
  const sent = Object.entries(fields).filter(([name]) => !/[=>!]$/.test(name));
  const outbox = sent.reduce<Outbox>(
    (items, [key, text]) => addToOutbox(items, key, text, attachedIn(fields, key)),
    [],
  );
  return {
    draft,
    outbox: outbox.map((item) => {
      const why = fields[`${item.clientKey}=`];
      if (why === undefined) return { ...item, reason: 'lost' };
      return { ...item, status: 'refused', reason: isErrorCode(why) ? why : null };
    }),
  };
}

function attachedIn(fields: Fields, key: string): Attached {
  const replyTo = fields[`${key}>`];
  const contentNote = contentNoteSubjects.find((about) => about === fields[`${key}!`]);
  return {
    ...(replyTo !== undefined && { replyTo: replyTo as MessageId }),
    ...(contentNote !== undefined && { contentNote }),
  };
}

/** Stores an outbox and a draft at each change. */
export function keepWords(
  outbox: Observable<Outbox>,
  draft: Observable<string>,
  { kept, after }: { readonly kept: KeptWords } & Pick<PlacePorts, 'after'>,
) {
  /** What is stored now; null until it was read, and then nothing may overwrite it. */
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

  // Deferred: sending a draft changes the outbox and the draft.
  outbox.subscribe(() => queueMicrotask(keep));
  draft.subscribe(() => {
    callOff();
    if (draft.get() === '') queueMicrotask(keep);
    else callOff = after(draftKeptAfter, keep);
  });

  return {
    /** Restores what an earlier page stored, before what was typed since. Can be called again if it failed. */
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
    /** Stores it again: a new visit has another key. */
    renew(): void {
      if (last !== null && last !== nothing) kept.keep(fieldsOf(outbox.get(), draft.get()));
    },
    /** Removes it from memory and from storage: the user left, or another one signed in. */
    drop(): void {
      last = nothing;
      outbox.set([]);
      draft.set('');
      callOff();
      kept.keep(null);
    },
  };
}
