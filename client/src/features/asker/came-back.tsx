import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/note.js';

/** Said on the page that saw it, until somebody of the team has read it again or has written: what was set aside is back, by the asker's own words or by the team. */
export function CameBack({ question }: { question: MyQuestion }) {
  const { t } = useTranslation();
  const { setAside, linesFirst, entries } = question;
  const byTeam = entries.filter(({ from }) => from.role !== 'person').length;
  /** What the team had written when it was aside; null while this page never saw it there. */
  const [known, setKnown] = useState(setAside === null ? null : byTeam);
  if (setAside !== null && known !== byTeam) setKnown(byTeam);
  if (setAside !== null || known === null || byTeam > known || linesFirst) return null;
  return (
    <Note role="status">
      <p>{t('aside.mine.cameBack')}</p>
    </Note>
  );
}
