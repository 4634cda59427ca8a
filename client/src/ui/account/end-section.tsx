import type { AccountView } from '@naast/shared/contract/account';
import { useState } from 'react';
import { useSignedOut } from '../../api/use-signed-in.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { AccountForm } from './account-form.js';
import { endForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
import { Unfolding } from './setting.js';

/** Leaves the team, or erases a member's account: folded, and confirmed by the passphrase. */
export function EndSection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const onSignedOut = useSignedOut('accountEnded');
  const sending = useForm(endForm, { onDone: onSignedOut });
  const [isOpen, setOpen] = useState(false);
  const kind = account.kind === 'team' ? 'leave' : 'erase';
  return (
    <Unfolding
      id="end"
      title={t(`account.${kind}.title`)}
      text={t(`account.${kind}.text`)}
      opens={t(`account.${kind}.open`)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <AccountForm of={sending} send={t(`account.${kind}.send`)} look="danger">
        <OwnPassphrase of={sending} />
      </AccountForm>
    </Unfolding>
  );
}
