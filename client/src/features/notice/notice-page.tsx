import { noticeKinds } from '@naast/shared/contract/notices';
import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { ErrorText } from '../../ui/error-text.js';
import { Page } from '../../ui/frame/page.js';
import { Note } from '../../ui/note.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './notice.module.css';
import { noticeForm, type Receipt } from './notice-forms.js';
import { NoticeReceipt } from './notice-receipt.js';
import { noticePagesQuery } from './queries.js';

/** Anybody tells that a public page has what the law forbids. Works without JavaScript; nobody is asked who they are. */
export function NoticePage({ about }: { readonly about: string | null }) {
  const { t } = useTranslation();
  const { emergency, emergencyDial } = useNumbers();
  const sending = useForm(noticeForm);
  const receipt = sending.sent?.shown as Receipt | undefined;
  if (receipt)
    return (
      <Page hasForms help="beside">
        <NoticeReceipt words={receipt.words} />
      </Page>
    );
  return (
    <Page hasForms help="beside">
      <div>
        <h1>{t('notice.title')}</h1>
        <p className="lead">{t('notice.lead')}</p>
      </div>
      <Note tone="heed">
        <p>
          <strong>{t('notice.danger', { emergency })}</strong>
        </p>
        <p>
          <a href={`tel:${emergencyDial}`}>{t('notice.call', { emergency })}</a>
        </p>
      </Note>
      <p>{t('notice.inside')}</p>
      <NoticeFields sending={sending} about={about} />
      <section className={styles.part} aria-labelledby="notice-how">
        <h2 id="notice-how">{t('notice.how.title')}</h2>
        <ul>
          <li>{t('notice.how.person')}</li>
          <li>{t('notice.how.answer')}</li>
          <li>{t('notice.how.nothing')}</li>
        </ul>
        <p>
          <LocalLink to="/notice/status">{t('notice.statusLink')}</LocalLink>
        </p>
      </section>
    </Page>
  );
}

interface NoticeFieldsProps {
  readonly sending: ReturnType<typeof useForm<Receipt>>;
  readonly about: string | null;
}

function NoticeFields({ sending, about }: NoticeFieldsProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const problemText = useProblemText();
  const pages = useQuery(noticePagesQuery()).data ?? [];
  const { sent, isSending } = sending;
  const chosen = textIn(sent?.fields, 'path') || (about ?? '');
  const listed = pages.map(({ path, title }) => ({ value: path, label: say(title) }));
  // An item of a page that is not listed by itself.
  const more =
    about !== null && !pages.some(({ path }) => path === about) ? [{ value: about, label: about }] : [];
  return (
    <FormBox of={sending} className={styles.form}>
      <input type="hidden" name="language" value={language} />
      <div>
        <SelectField
          label={t('notice.page')}
          name="path"
          defaultValue={chosen}
          aria-invalid={sent?.problems['path'] !== undefined}
          options={[{ value: '', label: '–' }, ...more, ...listed]}
        />
        {sent?.problems['path'] && (
          <p role="alert" className={styles.problem}>
            {t('notice.pageMissing')}
          </p>
        )}
      </div>
      <Choices
        label={t('notice.kindLabel')}
        name="kind"
        kind="one"
        isColumn
        options={noticeKinds.map((value) => ({ value, label: t(`notice.kind.${value}`) }))}
        chosen={[textIn(sent?.fields, 'kind')]}
        problem={sent?.problems['kind'] ? t('notice.kindMissing') : null}
      />
      <TextArea
        label={t('notice.words')}
        hint={t('notice.wordsHint')}
        name="words"
        maxCharacters={limits.notice.maxCharacters}
        defaultValue={textIn(sent?.fields, 'words')}
        problem={problemText(sent?.problems['words'])}
        rows={6}
      />
      {sent?.refusal === 'tooFast' ? (
        <Note role="alert">
          <p>{t('notice.enough')}</p>
        </Note>
      ) : (
        sent?.refusal && <ErrorText refusal={sent.refusal} />
      )}
      <div>
        <Button type="submit" isBusy={isSending}>
          {t('notice.send')}
        </Button>
      </div>
    </FormBox>
  );
}
