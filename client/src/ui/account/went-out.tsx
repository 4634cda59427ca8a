import { useTranslation } from 'react-i18next';
import { useSelf } from '../../api/self-context.js';
import { Note } from '../note.js';

/** For whoever was signed in on this page a moment ago: that they no longer are, and why if we know. */
export function WentOut() {
  const { t } = useTranslation();
  const { wentOut } = useSelf();
  if (wentOut === null) return null;
  return (
    <Note
      tone={wentOut === 'elsewhere' ? 'heed' : 'plain'}
      role={wentOut === 'elsewhere' ? 'alert' : 'status'}
    >
      <p>{t(`account.wentOut.${wentOut}`)}</p>
    </Note>
  );
}
