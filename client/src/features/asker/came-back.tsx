import type { AsideView } from '@naast/shared/contract/spreekuur';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/note.js';

/** Said once, on the page that saw it: what was set aside is back, by the asker's own words or by the team. */
export function CameBack({ setAside }: { setAside: AsideView | null }) {
  const { t } = useTranslation();
  const [wasAside, setWasAside] = useState(setAside !== null);
  if (setAside !== null && !wasAside) setWasAside(true);
  if (setAside !== null || !wasAside) return null;
  return (
    <Note role="status">
      <p>{t('aside.mine.cameBack')}</p>
    </Note>
  );
}
