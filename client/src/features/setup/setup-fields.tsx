import { limits } from '@naast/shared/limits';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { AccountForm } from '../../ui/account/account-form.js';
import { FactorFields } from '../../ui/account/factor-fields.js';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import type { useNewSignIn } from '../../ui/account/use-new-sign-in.js';
import { usePassphraseProblem } from '../../ui/account/use-passphrase-problem.js';
import { Field } from '../../ui/field.js';
import { Tick } from '../../ui/tick.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { OrganisationFields } from './organisation-fields.js';
import styles from './setup.module.css';
import { setupForm } from './setup-form.js';
import { Step } from './step.js';

/** All fields of the first start, on one page. */
export function SetupFields({ onDone }: Pick<ReturnType<typeof useNewSignIn>, 'onDone'>) {
  const { t } = useTranslation();
  const problemOf = useProblemText();
  const passphraseProblem = usePassphraseProblem();
  const sending = useForm(setupForm, { onDone, keepsDraft: true });
  const { sent } = sending;
  const problems = sent?.problems ?? {};
  return (
    <AccountForm of={sending} send={t('setup.send')} className={`${styles.form} needs-script`}>
      <Step at={1} title={t('setup.codeTitle')}>
        <Field
          label={t('setup.code')}
          hint={t('setup.codeHint')}
          name="setupCode"
          autoCapitalize="characters"
          maxLength={60}
          problem={
            problems['setupCode'] === 'empty' ? t('setup.codeMissing') : problemOf(problems['setupCode'])
          }
        />
      </Step>
      <OrganisationFields problems={problems} />
      <Step at={4} title={t('setup.key.title')}>
        <p id="setup-key">{t('setup.key.text')}</p>
        <Tick
          label={t('setup.key.confirm')}
          name="isKeyBackedUp"
          aria-describedby="setup-key"
          problem={problems['isKeyBackedUp'] ? t('setup.key.needed') : null}
        />
      </Step>
      <Step at={5} title={t('setup.you.title')}>
        <p>{t('setup.you.text')}</p>
        <p>{t('setup.you.alone')}</p>
        <Field
          label={t('setup.you.name')}
          hint={t('join.nameHint')}
          name="name"
          maxLength={limits.name.maxCharacters}
          problem={problemOf(problems['name'])}
        />
        <PassphraseField
          name="passphrase"
          label={t('account.passphrase')}
          use="new"
          problem={passphraseProblem(problems['passphrase'])}
        />
        <FactorFields problem={problemOf(problems['code'])} />
      </Step>
    </AccountForm>
  );
}
