import type { ComponentProps } from 'react';
import { useDraft } from '../drafts/use-draft.js';
import type { Sending } from './use-form.js';

interface FormBoxProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'onInput' | 'ref' | 'method'> {
  readonly of: Sending;
}

/** The `<form>` of a form. Without JavaScript it posts to the server, with its name in a hidden field. */
export function FormBox({ of, children, ...rest }: FormBoxProps) {
  const { name, draft, ref, onSubmit, onInput, isSending } = of;
  useDraft(ref, draft, isSending);
  return (
    <form
      autoComplete="off"
      noValidate
      {...rest}
      ref={ref}
      method="post"
      onSubmit={onSubmit}
      onInput={onInput}
    >
      <input type="hidden" name="form" value={name} />
      {children}
    </form>
  );
}
