import { HeartHandshake } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';

/** For colleagues who write to an asker with thoughts of suicide: how to write, and the numbers that always answer. */
export function Careful() {
  const { t } = useTranslation();
  return (
    <Note icon={<HeartHandshake size={20} aria-hidden />}>
      <p>
        <strong>{t('questions.careful.title')}</strong>
      </p>
      <p>{t('questions.careful.text')}</p>
    </Note>
  );
}
