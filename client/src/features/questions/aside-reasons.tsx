import { asideReasons } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../../language/use-translation.js';
import { Choices } from '../../ui/choices.js';

/** The reasons to set a question aside; the asker reads the chosen one. */
export function AsideReasons({ problem }: { problem: string | null }) {
  const { t } = useTranslation();
  return (
    <Choices
      kind="one"
      label={t('aside.team.label')}
      name="reason"
      options={asideReasons.map((reason) => ({
        value: reason,
        label: t(`aside.reasons.${reason}`),
      }))}
      chosen={[]}
      problem={problem}
      isColumn
    />
  );
}
