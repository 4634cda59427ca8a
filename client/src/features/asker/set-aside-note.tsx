import type { AsideView } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';
import { useMoment } from '../../ui/use-moment.js';

/** Tells the asker that the question was set aside, why, how it comes back, and until when. */
export function SetAsideNote({ setAside }: { setAside: AsideView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <Note tone="heed" role="status">
      <p>
        <strong>{t('aside.mine.title')}</strong>
      </p>
      <p>{t('aside.mine.text')}</p>
      <p>{t(`aside.mine.why.${setAside.reason}`)}</p>
      <p>{t('aside.mine.write')}</p>
      <p>{t('aside.mine.until', { moment: moment(setAside.until) })}</p>
      <p>
        <a href="#write-back">{t('aside.mine.label')}</a>
      </p>
    </Note>
  );
}
