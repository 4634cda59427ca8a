import type { ReactNode } from 'react';
import { FormBox } from '../../forms/form-box.js';
import type { Sending } from '../../forms/use-form.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';

interface AccountFormProps {
  readonly of: Sending;
  /** The button's label. */
  readonly send: string;
  readonly look?: 'soft' | 'danger';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form about an account: its fields, its errors, one button. */
export function AccountForm({ of, send, look, className, children }: AccountFormProps) {
  const { sent, isSending } = of;
  return (
    <FormBox of={of} {...(className === undefined ? {} : { className })}>
      {children}
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <div>
        <Button type="submit" {...(look === undefined ? {} : { look })} isBusy={isSending}>
          {send}
        </Button>
      </div>
    </FormBox>
  );
}
