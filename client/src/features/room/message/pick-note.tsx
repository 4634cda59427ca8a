import { type ContentNoteSubject, contentNoteSubjects } from '@naast/shared/contract/messages';
import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import styles from './message-tools.module.css';

interface PickNoteProps {
  readonly chosen: ContentNoteSubject | null;
  readonly onChoose: (about: ContentNoteSubject | null) => void;
}

/** A content note for the message that is being written. */
export function PickNote({ chosen, onChoose }: PickNoteProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  function choose(about: ContentNoteSubject | null) {
    onChoose(about);
    setOpen(false);
  }
  return (
    <div className={styles.pick}>
      <Button
        look="bare"
        size="small"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (chosen ? choose(null) : setOpen(!isOpen))}
      >
        <TriangleAlert size={16} aria-hidden />
        {t(chosen ? 'live.composer.noteAway' : 'live.composer.note')}
      </Button>
      {chosen && (
        <p>{t('live.composer.noted', { note: t('live.note', { about: t(`live.about.${chosen}`) }) })}</p>
      )}
      {isOpen && (
        <div id={id} className={styles.choices}>
          {contentNoteSubjects.map((about) => (
            <button key={about} type="button" className={styles.chip} onClick={() => choose(about)}>
              {t(`live.about.${about}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
