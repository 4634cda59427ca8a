import type { AsideView } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../../language/use-translation.js';
import { useMoment } from '../../ui/use-moment.js';

/** The reason, and until when it can be given back. */
export function AsideFacts({ setAside }: { setAside: AsideView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <p>
      {t('aside.team.because', { reason: t(`aside.reasons.${setAside.reason}`) })}{' '}
      {t('aside.team.goes', { moment: moment(setAside.until) })}
    </p>
  );
}
