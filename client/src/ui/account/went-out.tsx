import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';

/** Tells a user that their sign-in on this page has ended, and why if known. */
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
