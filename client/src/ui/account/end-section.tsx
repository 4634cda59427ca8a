import type { AccountView } from '@naast/shared/contract/account';
import { useSignedOut } from '../../api/use-signed-in.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../disclosure.js';
import { AccountForm } from './account-form.js';
import { endForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
import { Setting } from './setting.js';

/** Leaves the team, or erases a member's account: folded, and confirmed by the passphrase. */
export function EndSection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const goOut = useSignedOut('accountEnded');
  const sending = useForm(endForm, { onDone: goOut });
  const kind = account.kind === 'team' ? 'leave' : 'erase';
  return (
    <Setting id="end" title={t(`account.${kind}.title`)} text={t(`account.${kind}.text`)}>
      <Disclosure summary={t(`account.${kind}.open`)} look="bare">
        <AccountForm of={sending} send={t(`account.${kind}.send`)} look="danger">
          <OwnPassphrase of={sending} />
        </AccountForm>
      </Disclosure>
    </Setting>
  );
}
