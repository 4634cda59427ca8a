import type { SettingViewOf } from '@naast/shared/contract/settings';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Tick } from '../../../ui/tick.js';
import { dateInWords } from '../../../ui/time.js';
import styles from '../settings.module.css';

interface CheckedProps {
  readonly view: SettingViewOf<'crisisLines'>;
  readonly checkedOn: string | undefined;
  readonly isWrong: boolean;
}

/** Who checked the lines last, and on which day; a tick says that one did so today. */
export function Checked({ view, checkedOn, isWrong }: CheckedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = dateInWords(view.value.checkedOn, language);
  const name = checkerOf(view);
  return (
    <div className={styles.more}>
      <p>
        {name === null
          ? t('settings.crisisLines.checkedOn', { date })
          : t('settings.crisisLines.checkedBy', { date, name: name || t('settings.gone') })}
      </p>
      {/* No hidden input: React would give such a one its present value back. */}
      <input type="text" name="checkedOn" defaultValue={checkedOn} hidden readOnly />
      <Tick
        name="checked"
        label={t('settings.crisisLines.checked')}
        hint={t('settings.crisisLines.checkedHint')}
        problem={isWrong ? t('settings.crisisLines.notYet') : null}
      />
    </div>
  );
}

/**
 * Whoever first saved the day of the last check: later changes of a text keep it. Null: it was shipped, or is too long ago to tell;
 * empty: their account was erased.
 */
function checkerOf({ rev, value, changed, former }: SettingViewOf<'crisisLines'>): string | null {
  const versions = [...former.toReversed(), { rev, value, changed }];
  const [first, ...later] = versions;
  if (first && first.rev > 0 && first.value.checkedOn === value.checkedOn && later.length > 0) return null;
  const saved = versions.find((version) => version.value.checkedOn === value.checkedOn)?.changed;
  return saved ? (saved.by.name ?? '') : null;
}
