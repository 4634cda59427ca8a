import { limits } from '@naast/shared/limits';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import type { Problems } from '../../forms/form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Field } from '../../ui/field.js';
import { FieldGroup } from '../../ui/field-group.js';
import styles from './arranging.module.css';

const { capacityLeast: min, capacityWithOneHost, capacityWithMoreHosts } = limits.room;
const most = { oneHost: capacityWithOneHost, moreHosts: capacityWithMoreHosts };

/** How many people fit: smaller groups than the largest that is safe to host. */
export function CapacityFields({ fields, problems }: { fields: FieldValues; problems: Problems }) {
  const { t } = useTranslation();
  return (
    <FieldGroup title={t('arranging.capacity.title')} hint={t('arranging.capacity.hint', most)}>
      <div className={styles.date}>
        {(['oneHost', 'moreHosts'] as const).map((hosts) => (
          <Field
            key={hosts}
            label={t(`arranging.capacity.${hosts}`)}
            name={`capacity.${hosts}`}
            type="number"
            inputMode="numeric"
            min={min}
            max={most[hosts]}
            defaultValue={fields[`capacity.${hosts}`]}
            problem={
              problems[`capacity.${hosts}`] ? t(`arranging.capacity.not`, { min, most: most[hosts] }) : null
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
