import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { signUpForm } from '../../ui/account/sign-in-forms.js';
import { Field } from '../../ui/field.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { type FirstFieldProps, WordsPage } from './words-page.js';

/** Creates a member account: a name and a passphrase; then shows the recovery words, once. */
export function SignUpPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useMemo(() => signUpForm(language), [language]);
  return (
    <WordsPage kind="new" form={form} FirstField={NameField} passphraseLabel={t('account.passphrase')} />
  );
}

function NameField({ sent }: FirstFieldProps) {
  const { t } = useTranslation();
  const problemOf = useProblemText();
  return (
    <Field
      label={t('member.new.name')}
      hint={t('member.new.nameHint')}
      name="name"
      maxLength={limits.name.maxCharacters}
      problem={problemOf(sent?.problems['name'])}
    />
  );
}
