import { useTranslation } from '../../../language/use-translation.js';
import { NotAllHere } from '../../../piece.js';
import { usePlace } from '../../../router.js';
import { buttonClass } from '../../../ui/button.js';

/** Beneath an error: what did not come of the page comes with the page. What was typed stays. */
export function Reload({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { pathname } = usePlace();
  if (!(error instanceof NotAllHere)) return null;
  return (
    <a href={pathname} className={buttonClass({ look: 'soft' })}>
      {t('frame.retry')}
    </a>
  );
}
