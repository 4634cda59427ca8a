import type { SettingViewOf } from '@naast/shared/contract/settings';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useClock } from '../../../ui/clock.js';
import { Tick } from '../../../ui/tick.js';
import { calendarDay, dateInWords } from '../../../ui/time.js';
import styles from '../settings.module.css';

interface CheckedProps {
  readonly view: SettingViewOf<'crisisLines'>;
  readonly checkedOn: string | undefined;
  readonly isChecked: string | undefined;
  /** Each line is checked apart. */
  readonly isProposal: boolean;
  readonly problem: string | undefined;
}

/** Who checked the lines last, and on which day; a tick says that one did so today. */
export function Checked({ view, checkedOn, isChecked, isProposal, problem }: CheckedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = dateInWords(view.value.checkedOn, language);
  const { timeZone } = useClock();
  const name = checkerOf(view, timeZone);
  return (
    <div className={styles.more}>
      <p>
        {name !== null
          ? t('settings.crisisLines.checkedBy', { date, name: name || t('settings.gone') })
          : t(`settings.crisisLines.${view.value.isChecked ? 'checkedOn' : 'notByUs'}`, { date })}
      </p>
      {/* No hidden input: React would give such a one its present value back. */}
      <input type="text" name="checkedOn" defaultValue={checkedOn} hidden readOnly />
      <input type="text" name="isChecked" defaultValue={isChecked} hidden readOnly />
      {!isProposal && (
        <Tick
          name="checked"
          label={t('settings.crisisLines.checked')}
          hint={t('settings.crisisLines.checkedHint')}
          problem={
            problem === undefined
              ? null
              : t(`settings.crisisLines.${problem === 'missing' ? 'checkFirst' : 'notYet'}`)
          }
        />
      )}
    </div>
  );
}

/**
 * The name of the coordinator who first saved the day of the last check; a later change of a text keeps that day. Null if the day
 * was shipped, or if its version is no longer kept; empty if the account was erased.
 */
function checkerOf(
  { rev, value, changed, former }: SettingViewOf<'crisisLines'>,
  timeZone: string,
): string | null {
  const versions = [...former.toReversed(), { rev, value, changed }];
  const first = versions.find(
    (version) => version.value.checkedOn === value.checkedOn && version.value.isChecked,
  );
  if (!first?.changed) return null;
  // The ones before it may be forgotten: then it is theirs only if they saved it on that day.
  const isSure =
    first !== versions[0] || calendarDay(Date.parse(first.changed.at), timeZone) === value.checkedOn;
  return isSure ? (first.changed.by.name ?? '') : null;
}
