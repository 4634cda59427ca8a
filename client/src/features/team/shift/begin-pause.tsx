import type { AccountId } from '@naast/shared/contract/answering';
import { type HandoverView, pauseRoutes } from '@naast/shared/contract/pauses';
import { limits } from '@naast/shared/limits';
import { type SubmitEvent } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { ErrorText } from '../../../ui/error-text.js';
import { SelectField } from '../../../ui/select-field.js';
import { useHydrated } from '../../../ui/use-hydrated.js';
import styles from './shift.module.css';
import { usePause } from './use-pause.js';

const { minutesChoices } = limits.pause;
type Minutes = (typeof minutesChoices)[number];

interface BeginPauseProps {
  readonly handover: HandoverView;
  readonly isPausing: boolean;
}

/** For how long, and to whom the duty is offered. */
export function BeginPause({ handover: { duty, may }, isPausing }: BeginPauseProps) {
  const { t } = useTranslation();
  const isHydrated = useHydrated();
  const begin = usePause((body: { minutes: Minutes; dutyTo: AccountId | null }) =>
    call(pauseRoutes.beginPause, { body }),
  );
  const colleagues = duty?.offeredTo === null ? duty.colleagues : [];
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const minutes = minutesChoices.find((choice) => given.get('minutes') === `${choice}`);
    const dutyTo = colleagues.find(({ id }) => given.get('dutyTo') === id)?.id ?? null;
    if (minutes && !begin.isPending) begin.mutate({ minutes, dutyTo });
  }
  if (!may.begin) return null;
  return (
    <form className={styles.place} onSubmit={onSubmit} noValidate>
      {colleagues.length > 0 && (
        <>
          <SelectField
            label={t('pausing.duty.label')}
            name="dutyTo"
            options={[
              ...colleagues.map(({ id, name, isHere }) => ({
                value: id,
                label: isHere ? t('pausing.duty.here', { name }) : name,
              })),
              { value: '', label: t('pausing.duty.keep') },
            ]}
          />
          <p className="quiet">{t('pausing.duty.how')}</p>
        </>
      )}
      <Choices
        label={t('pausing.howLong')}
        name="minutes"
        kind="one"
        options={minutesChoices.map((count) => ({
          value: `${count}`,
          label: t('pausing.minutes', { count }),
        }))}
        chosen={[`${minutesChoices[1]}`]}
      />
      {begin.error && <ErrorText error={begin.error} />}
      <div>
        <Button type="submit" disabled={!isHydrated} isBusy={begin.isPending} className="needs-script">
          {t(isPausing ? 'pausing.longer' : 'pausing.begin')}
        </Button>
      </div>
    </form>
  );
}
