import { type MeasureReason, measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { TextArea } from '../../../ui/text-area.js';

export interface Line {
  readonly shown: string;
  /** What is sent: nothing where the host left what Naast suggests, which its reader has in their own language. */
  readonly words: string;
  suggest(why: MeasureReason): void;
  write(words: string): void;
}

/** The line to the person: suggested for each reason, until the host writes their own. */
export function useLine(): Line {
  const { t } = useTranslation();
  const [suggested, setSuggested] = useState('');
  const [own, setOwn] = useState<string | null>(null);
  return {
    shown: own ?? suggested,
    words: own === null || own === suggested ? '' : own,
    suggest: (why) => setSuggested(t(`measures.line.${why}`)),
    write: setOwn,
  };
}

interface WhyAndLineProps {
  /** Of who reads it. */
  readonly name: string;
  readonly line: Line;
  readonly isWhyMissing: boolean;
}

/** Within a form: the reason, and a kind line to the person. */
export function WhyAndLine({ name, line, isWhyMissing }: WhyAndLineProps) {
  const { t } = useTranslation();
  return (
    <>
      {/* Each reason brings its line. */}
      <div
        onChange={({ target }) => {
          const why = measureReasons.find((reason) => (target as { value?: unknown }).value === reason);
          if (why) line.suggest(why);
        }}
      >
        <Choices
          label={t('host.restWhy')}
          name="why"
          kind="one"
          options={measureReasons.map((why) => ({ value: why, label: t(`measure.choose.${why}`) }))}
          chosen={[]}
          problem={isWhyMissing ? t('host.restWhyNeeded') : null}
        />
      </div>
      <TextArea
        label={t('host.line.label', { name })}
        hint={t('host.line.hint', { name })}
        rows={3}
        maxCharacters={limits.measure.wordsMaxCharacters}
        value={line.shown}
        onChange={({ target }) => line.write(target.value)}
      />
    </>
  );
}

export const whyIn = (form: FormData): MeasureReason | undefined =>
  measureReasons.find((reason) => form.get('why') === reason);

interface AskWhyAndLineProps {
  readonly title: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onGive: (given: { why: MeasureReason; words: string }) => void;
  readonly onClose: () => void;
}

/** Before a message is hidden: why, and what its author reads. */
export function AskWhyAndLine({ title, name, isBusy, error, onGive, onClose }: AskWhyAndLineProps) {
  const { t } = useTranslation();
  const line = useLine();
  const [isWhyMissing, setWhyMissing] = useState(false);
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const why = whyIn(new FormData(event.currentTarget));
    setWhyMissing(!why);
    if (why && !isBusy) onGive({ why, words: line.words });
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t('host.readsWhy', { name })}</p>
      <form onSubmit={onSubmit} noValidate>
        <WhyAndLine name={name} line={line} isWhyMissing={isWhyMissing} />
        {error !== null && <ErrorText error={error} />}
        <DialogWays>
          <Button type="submit" isBusy={isBusy}>
            {t('host.hideYes')}
          </Button>
        </DialogWays>
      </form>
    </Dialog>
  );
}
