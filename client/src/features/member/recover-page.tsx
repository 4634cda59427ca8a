import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { textIn } from '../../forms/form.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { recoverForm } from '../../ui/account/sign-in-forms.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
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
  const problemOf = useProblemText();
  return (
    <TextArea
      label={t('member.return.words')}
      name="words"
      defaultValue={textIn(sent?.fields, 'words')}
      autoCapitalize="none"
      autoCorrect="off"
      translate="no"
      rows={3}
      maxCharacters={limits.codename.maxCharacters}
      problem={problemOf(sent?.problems['words'])}
    />
  );
}
