import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../../api/self-context.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import styles from '../../ui/account/account.module.css';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import { signUpForm } from '../../ui/account/sign-in-forms.js';
import { useCameIn } from '../../ui/account/use-came-in.js';
import { usePassphraseProblem } from '../../ui/account/use-passphrase-problem.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Field } from '../../ui/field.js';
import { Page } from '../../ui/frame/page.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { ToAccount } from './to-account.js';

/** Becoming a member: a name and a passphrase; then nine words, shown once. */
export function SignUpPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { self } = useSelf();
  const nameProblem = useProblemText();
  const passphraseProblem = usePassphraseProblem();
  const { lines, onDone, goOn } = useCameIn('/me');
  const form = useMemo(() => signUpForm(language), [language]);
  const sending = useForm(form, { onDone });
  const { sent, isSending } = sending;
  if (lines)
    return (
      <Page>
        <h1>{t('member.new.title')}</h1>
        <ShownOnce kind="words" lines={lines} done={t('member.new.done')} onKept={goOn} />
      </Page>
    );
  if (self?.kind === 'member')
    return (
      <Page>
        <ToAccount to="/me" />
      </Page>
    );
  if (self?.kind === 'team' || self?.kind === 'locked')
    return (
      <Page>
        <ToAccount to="/team/account" />
      </Page>
    );
  return (
    <Page>
      <div>
        <h1>{t('member.new.title')}</h1>
        <p className="lead">{t('member.new.lead')}</p>
      </div>
      <FormBox of={sending} className={`${styles.form} needs-script`}>
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <Field
          label={t('member.new.name')}
          hint={t('member.new.nameHint')}
          name="name"
          maxLength={limits.name.maxCharacters}
          spellCheck={false}
          problem={nameProblem(sent?.problems['name'])}
        />
        <PassphraseField
          name="passphrase"
          label={t('account.passphrase')}
          use="new"
          problem={passphraseProblem(sent?.problems['passphrase'])}
        />
        <div>
          <Button type="submit" aria-disabled={isSending}>
            {isSending ? t('account.saving') : t('member.new.send')}
          </Button>
        </div>
      </FormBox>
      <p>
        <LocalLink to="/me">{t('member.back')}</LocalLink>
      </p>
    </Page>
  );
}
