import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import { useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';

/**
 * Tells the asker that a question set aside is back. Shown only on a page that saw it set aside, until the team writes,
 * or reads it in as urgent.
 */
export function CameBack({ question }: { question: MyQuestion }) {
  const { t } = useTranslation();
  const { setAside, linesFirst, entries } = question;
  const byTeam = entries.filter(({ from }) => from.role !== 'person').length;
  /** The number of the team's entries while it was aside; null if this page never saw it aside. */
  const [known, setKnown] = useState(setAside === null ? null : byTeam);
  if (setAside !== null && known !== byTeam) setKnown(byTeam);
  if (setAside !== null || known === null || byTeam > known || linesFirst) return null;
  return (
    <Note role="status">
      <p>{t('aside.mine.cameBack')}</p>
    </Note>
  );
}
