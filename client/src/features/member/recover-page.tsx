import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../../api/self-context.js';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import styles from '../../ui/account/account.module.css';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import { recoverForm } from '../../ui/account/sign-in-forms.js';
import { useCameIn } from '../../ui/account/use-came-in.js';
import { usePassphraseProblem } from '../../ui/account/use-passphrase-problem.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { ToAccount } from './to-account.js';

/** Coming back in with the recovery words, and a new passphrase. */
export function RecoverPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { self } = useSelf();
  const wordsProblem = useProblemText();
  const passphraseProblem = usePassphraseProblem();
  const { lines, onDone, goOn } = useCameIn('/me');
  const form = useMemo(() => recoverForm(language), [language]);
  const sending = useForm(form, { onDone });
  const { sent, isSending } = sending;
  if (lines)
    return (
      <Page>
        <h1>{t('member.return.title')}</h1>
        <ShownOnce kind="words" lines={lines} done={t('member.return.done')} onKept={goOn} />
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
        <h1>{t('member.return.title')}</h1>
        <p className="lead">{t('member.return.lead')}</p>
      </div>
      <FormBox of={sending} className={`${styles.form} needs-script`}>
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <TextArea
          label={t('member.return.words')}
          name="words"
          defaultValue={textIn(sent?.fields, 'words')}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          rows={3}
          maxCharacters={limits.codename.maxCharacters}
          problem={wordsProblem(sent?.problems['words'])}
        />
        <PassphraseField
          name="passphrase"
          label={t('account.passphraseNew')}
          use="new"
          problem={passphraseProblem(sent?.problems['passphrase'])}
        />
        <div>
          <Button type="submit" aria-disabled={isSending}>
            {isSending ? t('account.saving') : t('member.return.send')}
          </Button>
        </div>
      </FormBox>
      <p>
        <LocalLink to="/me">{t('member.back')}</LocalLink>
      </p>
    </Page>
  );
}
