import type { AccountView } from '@naast/shared/contract/account';
import { useSignedOut } from '../../api/use-signed-in.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import styles from './account.module.css';
import { AccountForm } from './account-form.js';
import { endForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';

/** Leaves the team, or erases a member's account: folded, and confirmed by the passphrase. */
export function EndSection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const goOut = useSignedOut('accountEnded');
  const sending = useForm(endForm, { onDone: goOut });
  const kind = account.kind === 'team' ? 'leave' : 'erase';
  return (
    <section className={styles.section} aria-labelledby="end">
      <h2 id="end">{t(`account.${kind}.title`)}</h2>
      <p>{t(`account.${kind}.text`)}</p>
      <details>
        <summary>{t(`account.${kind}.open`)}</summary>
        <div>
          <AccountForm of={sending} send={t(`account.${kind}.send`)} look="soft">
            <OwnPassphrase of={sending} />
          </AccountForm>
        </div>
      </details>
    </section>
  );
}
