import type { KeepDays } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useTranslation } from '../../language/use-translation.js';
import { Choices } from '../../ui/choices.js';

interface KeepDaysFieldProps {
  /** The term that the question has, or that was chosen; absent: none yet. */
  readonly kept: KeepDays | undefined;
  /** The question has it already, so it can stay, also when the organisation no longer offers it. */
  readonly mayStay?: boolean;
  readonly isLabelUnseen?: boolean;
  readonly problem?: string | null;
}

/** How long a question is kept, among the terms that the organisation offers. */
export function KeepDaysField({ kept, mayStay = false, isLabelUnseen, problem }: KeepDaysFieldProps) {
  const { t } = useTranslation();
  const all = limits.question.keepDaysChoices;
  const { days: offered, first } = useQuery(organisationQuery()).data?.questionKept ?? {
    days: all,
    first: all[0],
  };
  const choices = all.filter((days) => offered.includes(days) || (mayStay && days === kept));
  const chosen = kept !== undefined && choices.includes(kept) ? kept : first;
  return (
    <Choices
      kind="one"
      label={t('ask.keepDays.label')}
      {...(isLabelUnseen ? { isLabelUnseen } : {})}
      hint={t('ask.keepDays.hint')}
      name="keepDays"
      options={choices.map((days) => ({ value: String(days), label: t(`ask.keepDays.${days}`) }))}
      chosen={[String(chosen)]}
      {...(problem ? { problem } : {})}
    />
  );
}
