import { limits } from '@naast/shared/limits';
import { ownPagePaths } from '@naast/shared/own-pages';
import { renewDraftKey } from '../../drafts/draft-box.js';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { Note } from '../../ui/note.js';
import { TextArea } from '../../ui/text-area.js';
import styles from './asker.module.css';
import { returnForm, type WordsHint } from './asker-forms.js';
import { useFreshQuestion } from './use-fresh-question.js';

/** Opens a question by its codename, in any browser. */
export function ReturnPage() {
  const { t } = useTranslation();
  const refresh = useFreshQuestion();
  const coming = useForm(returnForm, {
    onDone(done) {
      if (!('goTo' in done)) return;
      renewDraftKey();
      return refresh();
    },
  });
  const hint = coming.sent?.shown as WordsHint | undefined;
  return (
    <Page hasForms help="beside">
      <h1>{t('codename.comeBack.title')}</h1>
      <FormBox of={coming} className={styles.form}>
        <input type="hidden" name="tried" value={hint && 'unknown' in hint ? hint.typed : ''} />
        <TextArea
          label={t('codename.comeBack.label')}
          hint={t('codename.comeBack.hint')}
          name="words"
          defaultValue={hint?.typed ?? textIn(coming.sent?.fields, 'words')}
          autoCapitalize="none"
          autoCorrect="off"
          translate="no"
          rows={3}
          maxCharacters={limits.codename.maxCharacters}
        />
        {hint && <Hint hint={hint} />}
        {coming.sent?.refusal && <ErrorText refusal={coming.sent.refusal} />}
        <Button type="submit" className={styles.send} aria-disabled={coming.isSending}>
          {coming.isSending ? t('codename.comeBack.sending') : t('codename.comeBack.send')}
        </Button>
      </FormBox>
      <div>
        <p>{t('codename.comeBack.lost')}</p>
        <p>
          <LocalLink to={ownPagePaths.lostWords}>{t('codename.comeBack.lostWay')}</LocalLink>
        </p>
        <p>
          <LocalLink to="/ask">{t('codename.comeBack.ask')}</LocalLink>
        </p>
      </div>
    </Page>
  );
}

function Hint({ hint }: { hint: WordsHint }) {
  const { t } = useTranslation();
  if ('count' in hint) {
    return (
      <Note tone="heed" role="alert">
        <p>{t('codename.comeBack.count', { count: hint.count })}</p>
      </Note>
    );
  }
  return (
    <Note tone="heed" role="alert">
      <ul className={styles.hints}>
        {hint.unknown.map(({ position, typed, suggestions }) => (
          <li key={position}>
            {t('codename.comeBack.unknownWord', { position, typed })}{' '}
            {suggestions.length > 0 &&
              t('codename.comeBack.meant', { words: suggestions.join(t('codename.comeBack.or')) })}
          </li>
        ))}
      </ul>
      <p>{t('codename.comeBack.sure')}</p>
    </Note>
  );
}
