import { type MeasureReason, measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from './host.module.css';
import { useLine, WhyAndLine } from './why-and-line.js';

const { minutesChoices } = limits.rest;

export interface GivenRest {
  readonly minutes: (typeof minutesChoices)[number];
  readonly why: MeasureReason;
  readonly words: string;
}

interface GiveRestProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onGive: (rest: GivenRest) => void;
  readonly onClose: () => void;
}

/** The form for a writing break: how long, and why. */
export function GiveRest({ name, isBusy, error, onGive, onClose }: GiveRestProps) {
  const { t } = useTranslation();
  const line = useLine();
  const [isWhyMissing, setWhyMissing] = useState(false);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const minutes = minutesChoices.find((choice) => given.get('minutes') === `${choice}`);
    const why = measureReasons.find((reason) => given.get('why') === reason);
    setWhyMissing(!why);
    if (minutes && why && !isBusy) onGive({ minutes, why, words: line.words });
  }

  return (
    <Dialog title={t('host.rest', { name })} onClose={onClose}>
      <p>{t('host.restAbout', { name })}</p>
      <form onSubmit={onSubmit} noValidate>
        <div className={styles.minutes}>
          <Choices
            label={t('host.restHow')}
            name="minutes"
            kind="one"
            options={minutesChoices.map((minutes) => ({ value: `${minutes}`, label: `${minutes}` }))}
            chosen={[`${minutesChoices[1]}`]}
          />
        </div>
        <WhyAndLine name={name} line={line} isWhyMissing={isWhyMissing} />
        {error !== null && <ErrorText error={error} />}
        <DialogWays>
          <Button type="submit" isBusy={isBusy}>
            {t('host.restGive')}
          </Button>
        </DialogWays>
      </form>
    </Dialog>
  );
}
