import { useMutation } from '@tanstack/react-query';
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { call } from '../api/call.js';
import { dropDraft } from '../drafts/draft-box.js';
import { addressIn } from '../language/addresses.js';
import { useLanguage } from '../language/language-context.js';
import { useNavigate } from '../router.js';
import { type Done, type Fields, type Form, fieldsOf, type Sent, sentBadly, sentWell } from './form.js';
import { useServedSent } from './sent-context.js';

export interface Sending {
  readonly name: string;
  /** The name of its draft; null: none is stored. */
  readonly draft: string | null;
  readonly ref: RefObject<HTMLFormElement | null>;
  onSubmit(event: SubmitEvent<HTMLFormElement>): void;
  /** A field that is being mended is no longer called wrong. */
  onInput(event: { readonly target: EventTarget }): void;
  /** Drops the last outcome, with what it called wrong. */
  forget(): void;
  readonly isSending: boolean;
  /** The last outcome; null before. */
  readonly sent: Sent | null;
}

interface Options<Shown> {
  readonly onDone?: (done: Done<Shown>) => unknown;
  /** True: named after the form; a string: another name, for a page with the form more than once. */
  readonly keepsDraft?: boolean | string;
}

/** The fields that were changed since the outcome that called them wrong. */
interface Mended {
  readonly of: Sent | null;
  readonly fields: readonly string[];
}

const without = (sent: Sent, fields: readonly string[]): Sent => ({
  ...sent,
  problems: Object.fromEntries(Object.entries(sent.problems).filter(([name]) => !fields.includes(name))),
});

/** A form on the screen. Keeps all input until it is sent; focuses the first field with a problem. */
export function useForm<Shown>(
  form: Form<Shown>,
  { onDone, keepsDraft = false }: Options<Shown> = {},
): Sending {
  const ref = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const language = useLanguage();
  const draft = keepsDraft === true ? form.name : keepsDraft || null;
  const [outcome, setSent] = useState<Sent | null>(useServedSent(form.name));
  const [mended, setMended] = useState<Mended>({ of: null, fields: [] });
  const sending = useMutation({
    mutationFn: (fields: Fields) => form.send(fields, call),
    onError: (error, fields) => setSent(sentBadly(form, fields, error)),
    async onSuccess(done) {
      if (draft !== null) dropDraft(draft);
      await onDone?.(done);
      if ('goTo' in done) await navigate(addressIn(language, done.goTo));
      else setSent(sentWell(form.name, done.shown));
    },
  });

  useEffect(() => {
    const [wrong] = Object.keys(outcome?.problems ?? {});
    if (wrong) ref.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  }, [outcome]);

  return {
    name: form.name,
    draft,
    ref,
    onSubmit(event) {
      event.preventDefault();
      if (!sending.isPending) sending.mutate(fieldsOf(event.currentTarget));
    },
    onInput({ target }) {
      if (!outcome || !('name' in target) || typeof target.name !== 'string') return;
      const { name } = target;
      if (name in outcome.problems)
        setMended(({ of, fields }) => ({ of: outcome, fields: of === outcome ? [...fields, name] : [name] }));
    },
    forget: () => setSent(null),
    isSending: sending.isPending,
    sent: outcome && mended.of === outcome ? without(outcome, mended.fields) : outcome,
  };
}
