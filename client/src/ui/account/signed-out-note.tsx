import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';

/** Tells a user that their sign-in on this page has ended, and why if known. */
export function SignedOutNote() {
  const { t } = useTranslation();
  const { signedOut } = useSelf();
  if (signedOut === null) return null;
  return (
    <Note
      tone={signedOut === 'elsewhere' ? 'heed' : 'plain'}
      role={signedOut === 'elsewhere' ? 'alert' : 'status'}
    >
      <p>{t(`account.signedOut.${signedOut}`)}</p>
    </Note>
  );
}
