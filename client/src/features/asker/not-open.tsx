import { useUnsent } from '../../drafts/unsent.js';
import { textIn } from '../../forms/form.js';
import type { Sending } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { CopyWords } from '../../ui/copy-words.js';
import { Note } from '../../ui/note.js';
import { askForm } from './asker-forms.js';

const written = ['text', 'happened', 'standing', 'wish'] as const;

/** Replaces the form until there is a coordinator: there is no team yet to read questions. */
export function NotOpen({ sent }: Pick<Sending, 'sent'>) {
  const { t } = useTranslation();
  const drafted = useUnsent(askForm.name);
  // Without JavaScript the words were posted, and are on this page only.
  const posted = written.map((field) => textIn(sent?.fields, field)).filter((text) => text.trim() !== '');
  const unsent = [...new Set([...posted, ...drafted])];
  return (
    <>
      <div>
        <h1>{t('ask.closed.title')}</h1>
        <p className="lead">{t('ask.closed.text')}</p>
      </div>
      {unsent.length > 0 && (
        <Note>
          <p>{t('ask.closed.unsent')}</p>
          {unsent.map((text) => (
            <CopyWords key={text} text={text} />
          ))}
        </Note>
      )}
      <p>{t('ask.closed.later')}</p>
    </>
  );
}
