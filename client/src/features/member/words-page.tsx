import type { ComponentType } from 'react';
import { useSelf } from '../../api/self-context.js';
import type { Form } from '../../forms/form.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import styles from '../../ui/account/account.module.css';
import { AccountForm } from '../../ui/account/account-form.js';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import type { NewSignIn } from '../../ui/account/sign-in-forms.js';
import { useNewSignIn } from '../../ui/account/use-new-sign-in.js';
import { usePassphraseProblem } from '../../ui/account/use-passphrase-problem.js';
import { BackLink } from '../../ui/back-link.js';
import { Page } from '../../ui/frame/page.js';
import { ToAccount } from './to-account.js';

interface WordsPageProps {
  readonly kind: 'new' | 'return';
  readonly form: Form<NewSignIn>;
  readonly passphraseLabel: string;
  /** Rendered above the passphrase. */
  readonly FirstField: ComponentType<FirstFieldProps>;
}

export interface FirstFieldProps {
  readonly sent: Sending['sent'];
}

/** Signing up or recovering; both end with new recovery words, shown once. */
export function WordsPage({ kind, form, passphraseLabel, FirstField }: WordsPageProps) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const problemOf = usePassphraseProblem();
  const { once, onDone, proceed } = useNewSignIn('/me');
  const sending = useForm(form, { onDone });
  const { sent } = sending;
  if (once)
    return (
      <Page>
        <h1>{t(`member.${kind}.title`)}</h1>
        <ShownOnce kind="words" {...once} done={t(`member.${kind}.done`)} onKept={proceed} />
      </Page>
    );
  if (self && !self.may.signUp)
    return (
      <Page>
        <ToAccount to={self.kind === 'member' ? '/me' : '/team/account'} />
      </Page>
    );
  return (
    <Page>
      <div>
        <h1>{t(`member.${kind}.title`)}</h1>
        <p className="lead">{t(`member.${kind}.lead`)}</p>
      </div>
      <AccountForm of={sending} send={t(`member.${kind}.send`)} className={`${styles.form} needs-script`}>
        <FirstField sent={sent} />
        <PassphraseField
          name="passphrase"
          label={passphraseLabel}
          use="new"
          problem={problemOf(sent?.problems['passphrase'])}
        />
      </AccountForm>
      <div>
        <BackLink to="/me">{t('member.back')}</BackLink>
      </div>
    </Page>
  );
}
