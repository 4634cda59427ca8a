import { askedFor, type SpreekuurView, tones, voiceWishes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn, textsIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import type { Sending } from '../../forms/use-form.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import field from '../../ui/field.module.css';
import { Note } from '../../ui/note.js';
import { TextArea } from '../../ui/text-area.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './asker.module.css';
import { WhenRead } from './when-read.js';

interface AskFormProps {
  readonly spreekuur: SpreekuurView;
  readonly asking: Sending;
  /** Waiting for an automatic retry. */
  readonly isBusy: boolean;
}

export function AskForm({ spreekuur, asking, isBusy }: AskFormProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const say = useBilingual();
  const language = useLanguage();
  const tickId = useId();
  const problemText = useProblemText();
  const { sent } = asking;
  const { fields, problems = {}, refusal } = sent ?? {};
  const [clientKey, setClientKey] = useState(useClientKey(sent));
  const one = (name: string, fallback: string) => [textIn(fields, name) || fallback];
  const { ifAskedNow } = spreekuur;
  return (
    <FormBox of={asking} className={styles.form}>
      {/* Part of the draft, so that a retry after a lost reply and a reload is idempotent. */}
      <input
        type="hidden"
        name="clientKey"
        data-draft
        value={clientKey}
        onInput={(event) => setClientKey(event.currentTarget.value)}
        suppressHydrationWarning
      />
      <input type="hidden" name="language" value={language} />
      <WhenRead spreekuur={spreekuur} />
      <TextArea
        label={t('ask.text.label')}
        hint={t('ask.text.hint')}
        name="text"
        defaultValue={textIn(fields, 'text')}
        problem={problemText(problems['text'])}
        maxCharacters={limits.question.maxCharacters}
        isTall
      />
      <Disclosure summary={t('ask.more.title')} open={hasMore(fields) || undefined}>
        <p className={styles.hint}>{t('ask.more.hint')}</p>
        {(['happened', 'standing', 'wish'] as const).map((prompt) => (
          <TextArea
            key={prompt}
            label={t(`ask.more.${prompt}`)}
            name={prompt}
            defaultValue={textIn(fields, prompt)}
            problem={problemText(problems[prompt])}
            maxCharacters={limits.question.promptMaxCharacters}
          />
        ))}
      </Disclosure>
      <Choices
        kind="many"
        label={t('ask.themes.label')}
        hint={t('ask.themes.hint')}
        name="themeIds"
        options={spreekuur.themes.map(({ id, title }) => ({ value: id, label: say(title) }))}
        chosen={textsIn(fields, 'themeIds')}
        problem={problems['themeIds'] ? t('ask.tooManyThemes') : null}
      />
      <Choices
        kind="one"
        label={t('ask.askedFor.label')}
        name="askedFor"
        options={askedFor.map((value) => ({ value, label: t(`ask.askedFor.${value}`) }))}
        chosen={one('askedFor', askedFor[0])}
        isColumn
      />
      <Choices
        kind="one"
        label={t('ask.voiceWish.label')}
        name="voiceWish"
        options={voiceWishes.map((value) => ({ value, label: t(`ask.voiceWish.${value}`) }))}
        chosen={one('voiceWish', voiceWishes[0])}
        isColumn
      />
      <Choices
        kind="one"
        label={t('ask.tone.label')}
        name="tone"
        options={tones.map((value) => ({ value, label: t(`ask.tone.${value}`) }))}
        chosen={one('tone', tones[0])}
      />
      <Choices
        kind="one"
        label={t('ask.keepDays.label')}
        hint={`${t('ask.keepDays.hint')} ${t('aside.mayBe')}`}
        name="keepDays"
        options={limits.question.keepDaysChoices.map((days) => ({
          value: String(days),
          label: t(`ask.keepDays.${days}`),
        }))}
        chosen={one('keepDays', String(limits.question.keepDaysChoices[0]))}
      />
      <div className={styles.tick}>
        <label>
          <input
            type="checkbox"
            name="isSixteenOrOlder"
            value="yes"
            defaultChecked={textIn(fields, 'isSixteenOrOlder') !== ''}
            aria-invalid={problems['isSixteenOrOlder'] !== undefined}
            aria-describedby={tickId}
          />
          {t('ask.sixteen.label')}
        </label>
        <div id={tickId}>
          {problems['isSixteenOrOlder'] && <p className={field.problem}>{t('ask.sixteen.needed')}</p>}
          <p className={styles.hint}>
            {t('ask.sixteen.hint')} <a href="#crisis-block">{t('ask.sixteen.lines')}</a>
          </p>
        </div>
      </div>
      <p className={styles.hint}>
        {t('ask.privacy')} <LocalLink to="/privacy">{t('ask.privacyLink')}</LocalLink>
      </p>
      {refusal === 'alreadySent' ? (
        <Note tone="heed" role="alert">
          <p>{t('ask.alreadySent')}</p>
          <p>
            <LocalLink to="/return">{t('ask.back')}</LocalLink>
          </p>
        </Note>
      ) : refusal === 'tooFast' ? (
        <Note tone="heed" role="alert">
          <p>{t('ask.busyNow')}</p>
        </Note>
      ) : (
        refusal && <ErrorText refusal={refusal} />
      )}
      {ifAskedNow && (
        <p>{t('ask.promise', { hello: moment(ifAskedNow.helloBy), answer: moment(ifAskedNow.answerBy) })}</p>
      )}
      <div role="status">
        {isBusy && (
          <Note tone="heed">
            <p>{t('ask.busy')}</p>
          </Note>
        )}
      </div>
      <Button type="submit" className={styles.send} aria-disabled={asking.isSending}>
        {asking.isSending ? t('ask.sending') : t('ask.send')}
      </Button>
    </FormBox>
  );
}

const hasMore = (fields: Parameters<typeof textIn>[0]): boolean =>
  ['happened', 'standing', 'wish'].some((prompt) => textIn(fields, prompt) !== '');
