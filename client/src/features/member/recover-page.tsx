import { useMemo } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { recoverForm } from '../../ui/account/sign-in-forms.js';
import { NineWordsField } from '../../ui/nine-words-field.js';
import { type FirstFieldProps, WordsPage } from './words-page.js';

/** Signs a member in by the recovery words, with a new passphrase. */
export function RecoverPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useMemo(() => recoverForm(language), [language]);
  return (
    <WordsPage
      kind="return"
      form={form}
      FirstField={WordsField}
      passphraseLabel={t('account.passphraseNew')}
    />
  );
}

function WordsField({ sent }: FirstFieldProps) {
  const { t } = useTranslation();
  return <NineWordsField name="words" label={t('member.return.words')} sent={sent} />;
}
