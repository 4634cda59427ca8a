import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { joinClasses } from '../join-classes.js';
import styles from './share-device.module.css';
import { shareFormName, useSharedDevice } from './shared-device.js';

/** "I share this device", on and off; a form, so that it works without JavaScript. `isBrief`: a sign alone where there is no room. */
export function ShareDevice({ isBrief = false }: { readonly isBrief?: boolean }) {
  const { t } = useTranslation();
  const { isShared, setShared } = useSharedDevice();
  return (
    <form
      className={joinClasses(styles.form, isBrief && styles.brief)}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        setShared(!isShared);
      }}
    >
      <input type="hidden" name="form" value={shareFormName} />
      <input type="hidden" name="isShared" value={isShared ? '' : 'yes'} />
      <button className={styles.share} type="submit" aria-pressed={isShared}>
        <MonitorSmartphone size={20} aria-hidden />
        <span>{t('crisis.sharedDevice')}</span>
      </button>
    </form>
  );
}
