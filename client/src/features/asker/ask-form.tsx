import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useState } from 'react';
import { textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import type { Sending } from '../../forms/use-form.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import { TextArea } from '../../ui/text-area.js';
import { Tick } from '../../ui/tick.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { AskChoices } from './ask-choices.js';
import styles from './asker.module.css';

interface AskFormProps {
  readonly spreekuur: SpreekuurView;
  readonly asking: Sending;
  /** Waiting for an automatic retry. */
  readonly isBusy: boolean;
}

/** The question first; the rest is optional and folded; what is promised stands at the button. */
export function AskForm({ spreekuur, asking, isBusy }: AskFormProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const language = useLanguage();
  const problemText = useProblemText();
  const { sent } = asking;
  const { fields, problems = {} } = sent ?? {};
  const [clientKey, setClientKey] = useState(useClientKey(sent));
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
      <Summary problems={problems} />
      <TextArea
        id="ask-text"
        label={t('ask.text.label')}
        hint={t('ask.text.hint')}
        name="text"
        defaultValue={textIn(fields, 'text')}
        problem={problemText(problems['text'], t('ask.text.needed'))}
        maxCharacters={limits.question.maxCharacters}
        isTall
      />
      <Disclosure summary={t('ask.more.title')} open={hasMore(fields) || undefined}>
        <p className={styles.hint}>{t('ask.more.hint')}</p>
        {prompts.map((prompt) => (
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
      <AskChoices themes={spreekuur.themes} fields={fields} problems={problems} />
      <Sixteen
        isTicked={textIn(fields, 'isSixteenOrOlder') !== ''}
        isNeeded={'isSixteenOrOlder' in problems}
      />
      <Outcome refusal={sent?.refusal ?? null} isBusy={isBusy} />
      <div className={styles.sendOff}>
        {ifAskedNow && (
          <p>
            {t('ask.promise', { hello: moment(ifAskedNow.helloBy), answer: moment(ifAskedNow.answerBy) })}
          </p>
        )}
        <Button type="submit" className={styles.send} aria-disabled={asking.isSending}>
          {asking.isSending ? t('ask.sending') : t('ask.send')}
        </Button>
        <p className={styles.hint}>
          {t('ask.privacy')} <LocalLink to="/privacy">{t('ask.privacyLink')}</LocalLink>
        </p>
      </div>
    </FormBox>
  );
}

const summed = ['text', 'isSixteenOrOlder'] as const;

/** With two things to mend: which, and the way to each. */
function Summary({ problems }: { problems: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  if (!summed.every((name) => name in problems)) return null;
  return (
    <Note tone="wrong">
      <p>
        {t('ask.two.title')} <a href="#ask-text">{t('ask.two.text')}</a>,{' '}
        <a href="#ask-sixteen">{t('ask.two.sixteen')}</a>.
      </p>
    </Note>
  );
}

const prompts = ['happened', 'standing', 'wish'] as const;
const hasMore = (fields: Parameters<typeof textIn>[0]): boolean =>
  prompts.some((prompt) => textIn(fields, prompt) !== '');

function Sixteen({ isTicked, isNeeded }: { isTicked: boolean; isNeeded: boolean }) {
  const { t } = useTranslation();
  return (
    <Tick
      id="ask-sixteen"
      name="isSixteenOrOlder"
      defaultChecked={isTicked}
      label={t('ask.sixteen.label')}
      hint={
        <>
          {t('ask.sixteen.hint')} <a href="#crisis-block">{t('ask.sixteen.lines')}</a>
        </>
      }
      problem={isNeeded ? t('ask.sixteen.needed') : null}
    />
  );
}

/** Why it was not sent, or that it is being tried again. */
function Outcome({ refusal, isBusy }: { refusal: NonNullable<Sending['sent']>['refusal']; isBusy: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {refusal === 'alreadySent' ? (
        <Note tone="heed" role="alert">
          <p>{t('ask.alreadySent')}</p>
          <p>
            <LocalLink to="/return">{t('codename.comeBack.title')}</LocalLink>
          </p>
        </Note>
      ) : refusal === 'tooFast' ? (
        <Note tone="heed" role="alert">
          <p>{t('ask.busyNow')}</p>
        </Note>
      ) : (
        refusal && <ErrorText refusal={refusal} />
      )}
      <div role="status" className={styles.news}>
        {isBusy && (
          <Note tone="heed">
            <p>{t('ask.busy')}</p>
          </Note>
        )}
      </div>
    </>
  );
}
