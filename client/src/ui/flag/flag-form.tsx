import { type FlagChoice, flagChoices, flagRoutes } from '@naast/shared/contract/flags';
import type { PlaceRef } from '@naast/shared/contract/places';
import { limits } from '@naast/shared/limits';
import { type ReactNode, useEffect, useRef } from 'react';
import { FieldProblems, type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { Choices } from '../choices.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { ErrorText } from '../error-text.js';
import { Note } from '../note.js';
import { TextArea } from '../text-area.js';
import { useProblemText } from '../use-problem-text.js';
import styles from './flag-form.module.css';

/** What the person chose, once it was told. */
export type Told = 'flag' | 'worry';

/** The item stands in hidden fields, so that the server can send it without JavaScript. */
export const flagForm: Form<Told> = {
  name: 'flag',
  async send(fields, call) {
    const kind = flagChoices.find((one) => one === textIn(fields, 'kind'));
    if (kind === undefined) throw new FieldProblems({ kind: 'needed' });
    const place = { kind: textIn(fields, 'placeKind'), id: textIn(fields, 'placeId') } as PlaceRef;
    const messageId = textIn(fields, 'messageId') as never;
    await call(flagRoutes.flagItem, { body: { place, messageId, kind, words: textIn(fields, 'words') } });
    return { shown: kind === 'worry' ? 'worry' : 'flag' };
  },
};

interface FlagFormProps {
  readonly place: PlaceRef;
  readonly messageId: string;
  readonly kinds: readonly FlagChoice[];
  /** The way on: beside the button, and once it is sent. */
  readonly instead?: ReactNode;
  readonly after: ReactNode;
}

/** What is wrong, and words if the person wants; then that it arrived, and nothing of what the team does. */
export function FlagForm({ place, messageId, kinds, instead, after }: FlagFormProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const problemText = useProblemText();
  const sending = useForm(flagForm);
  const { sent, isSending } = sending;
  const told = sent?.shown as Told | undefined;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  if (told)
    return (
      <div ref={box} tabIndex={-1} role="status" className={styles.told}>
        <Note>
          <p>
            <strong>{t('flag.sent.title')}</strong>
          </p>
          <p>{t(told === 'worry' ? 'flag.sent.worry' : 'flag.sent.text')}</p>
        </Note>
        <div>{after}</div>
      </div>
    );
  return (
    <FormBox of={sending} className={styles.form}>
      <input type="hidden" name="placeKind" value={place.kind} />
      <input type="hidden" name="placeId" value={place.id} />
      <input type="hidden" name="messageId" value={messageId} />
      <Choices
        label={t('flag.title')}
        isLabelUnseen
        name="kind"
        kind="one"
        isColumn
        options={kinds.map((value) => ({
          value,
          label:
            value === 'worry' ? (
              <span className={styles.choice}>
                {t('flag.kind.worry')}
                <small>{t('flag.worryHint', numbers)}</small>
              </span>
            ) : (
              t(`flag.kind.${value}`)
            ),
        }))}
        chosen={[textIn(sent?.fields, 'kind')]}
        problem={sent?.problems['kind'] ? t('flag.kindMissing') : null}
      />
      <TextArea
        label={t('flag.words')}
        hint={t('flag.wordsHint')}
        name="words"
        maxCharacters={limits.flag.maxCharacters}
        defaultValue={textIn(sent?.fields, 'words')}
        problem={problemText(sent?.problems['words'])}
      />
      {sent?.refusal === 'tooFast' ? (
        <Note role="alert">
          <p>{t('flag.enough')}</p>
        </Note>
      ) : (
        sent?.refusal && <ErrorText refusal={sent.refusal} />
      )}
      <div className={styles.ways}>
        <Button type="submit" isBusy={isSending}>
          {t('flag.send')}
        </Button>
        {instead}
      </div>
    </FormBox>
  );
}
