import { limits } from '@naast/shared/limits';
import { useSignedIn } from '../../api/use-signed-in.js';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { DoorWithKey } from '../drawings/door-with-key.js';
import { ErrorText } from '../error-text.js';
import { Field } from '../field.js';
import { useHydrated } from '../use-hydrated.js';
import { useProblemText } from '../use-problem-text.js';
import styles from './account.module.css';
import { PassphraseField } from './passphrase-field.js';
import { signInForm } from './sign-in-forms.js';

/** Name and passphrase; then a code, for accounts with a second factor. The input stays through both steps. */
export function SignInForm() {
  const { t } = useTranslation();
  const onSignedIn = useSignedIn();
  const isHydrated = useHydrated();
  const sending = useForm(signInForm, {
    onDone: (done) => ('shown' in done ? onSignedIn(done.shown) : undefined),
  });
  const { sent, isSending } = sending;
  const problemOf = useProblemText();
  const codeProblem = (problem: string | undefined) =>
    problem === 'empty' ? t('team.codeMissing') : problemOf(problem);
  const asksCode = sent?.refusal === 'codeNeeded' || textIn(sent?.fields, 'step') === 'code';
  return (
    <div className={styles.signIn}>
      <FormBox of={sending} className={`${styles.form} needs-script`} autoComplete="on">
        {sent?.refusal && sent.refusal !== 'codeNeeded' && <ErrorText refusal={sent.refusal} />}
        <Field
          label={t('team.name')}
          name="name"
          autoComplete="username"
          maxLength={limits.name.maxCharacters}
          autoCapitalize="none"
          problem={sent?.problems['name'] ? t('team.nameMissing') : null}
        />
        <PassphraseField
          name="passphrase"
          label={t('team.passphrase')}
          use="current"
          problem={sent?.problems['passphrase'] ? t('team.passphraseMissing') : null}
        />
        {asksCode && <CodeField problem={codeProblem(sent?.problems['code'])} />}
        <div>
          <Button type="submit" disabled={!isHydrated} aria-disabled={isSending}>
            {isSending ? t('team.signingIn') : t('team.signIn')}
          </Button>
        </div>
      </FormBox>
      <DoorWithKey />
    </div>
  );
}

/** Shown once the passphrase was right; takes the focus. */
function CodeField({ problem }: { problem: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name="step" value="code" />
      <Field
        label={t('team.code')}
        hint={t('team.codeHint')}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        maxLength={40}
        ref={(field) => field?.focus()}
        problem={problem}
      />
    </>
  );
}
