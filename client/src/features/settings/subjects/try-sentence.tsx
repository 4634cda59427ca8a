import { detectorRoutes } from '@naast/shared/contract/detectors';
import type { Reply } from '@naast/shared/contract/kit';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import styles from '../settings.module.css';
import { useRuleName } from './rule-names.js';

type Tried = Reply<typeof detectorRoutes.trySentence>;

/** What the saved rules find in a sentence of one's own. It is no draft, and stays in this field. */
export function TrySentence() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const attempt = useMutation({
    mutationFn: () => call(detectorRoutes.trySentence, { body: { text } }),
  });
  function send(event: SubmitEvent) {
    event.preventDefault();
    if (text.trim() !== '' && !attempt.isPending) attempt.mutate();
  }
  return (
    <section className={styles.tryOnCall} aria-labelledby="try-sentence">
      <h2 id="try-sentence">{t('detectors.try.title')}</h2>
      <p>{t('detectors.try.text')}</p>
      <form onSubmit={send} className={styles.items}>
        <Field
          label={t('detectors.try.sentence')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
          problem={null}
        />
        <div>
          <Button type="submit" look="soft" isBusy={attempt.isPending}>
            {t('detectors.try.send')}
          </Button>
        </div>
      </form>
      <div role="status">{attempt.data && <Outcome tried={attempt.data} />}</div>
      {attempt.error && <ErrorText error={attempt.error} />}
    </section>
  );
}

function Outcome({ tried }: { readonly tried: Tried }) {
  const { t } = useTranslation();
  const outcome = tried.speaksOfDanger ? 'danger' : tried.heldBy.length > 0 ? 'held' : 'ok';
  return (
    <>
      <p>{t(`detectors.try.${outcome}`)}</p>
      <Found title={t('detectors.try.found')} text={tried.text} found={tried.findings} />
      <Found title={t('detectors.try.silent')} text={tried.text} found={tried.silentFindings} />
    </>
  );
}

interface FoundProps {
  readonly title: string;
  readonly text: string;
  readonly found: Tried['findings'];
}

/** Each rule with the words that it found, as they stand in the sentence. */
function Found({ title, text, found }: FoundProps) {
  const { t } = useTranslation();
  const nameOf = useRuleName();
  if (found.length === 0) return null;
  const rules = Array.from(new Set(found.map(({ rule }) => rule)));
  const wordsOf = (rule: Tried['findings'][number]['rule']) =>
    found
      .filter((one) => one.rule === rule)
      .map(({ start, end }) =>
        end - start >= text.length ? t('detectors.try.whole') : `“${text.slice(start, end)}”`,
      )
      .join(', ');
  return (
    <>
      <p>{title}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>
            {nameOf(rule)}: {wordsOf(rule)}
          </li>
        ))}
      </ul>
    </>
  );
}
