import type { NoteView } from '@naast/shared/contract/notes';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormBox } from '../../../forms/form-box.js';
import { useForm } from '../../../forms/use-form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Failed } from '../../../ui/failed.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { TextArea } from '../../../ui/text-area.js';
import { useClientKey } from '../../../ui/use-client-key.js';
import { useMoment } from '../../../ui/use-moment.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import shared from '../questions.module.css';
import { noteForm } from './note-form.js';
import styles from './notes.module.css';
import { notesQuery } from './notes-query.js';

/** The team's internal notes (*meedenken*), with their own look. Folded while there are none. */
export function NotesPanel({ threadId }: { threadId: ThreadId }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(notesQuery(threadId));
  const [round, setRound] = useState(0);
  const kept = data?.notes.length ?? 0;
  return (
    <Disclosure
      className={styles.notes}
      open={kept > 0}
      summary={
        <span className={styles.title}>
          <Lock size={18} aria-hidden />
          <strong>{t('notes.title')}</strong>
          <span className={shared.quietly}>{t('notes.onlyTeam')}</span>
          <Badge count={kept} label={t('notes.count', { count: kept })} />
        </span>
      }
    >
      {!data && (error ? <Failed error={error} /> : <Skeleton shape="text" />)}
      <p className={shared.quietly}>{t('notes.never')}</p>
      <ul aria-live="polite">
        {data?.notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      {data?.may.write && (
        <WriteNote key={round} threadId={threadId} onSent={() => setRound((count) => count + 1)} />
      )}
    </Disclosure>
  );
}

function Note({ note }: { note: NoteView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <li>
      <p className={shared.quietly}>
        <strong>{note.from.isMe ? `${note.from.name} (${t('notes.me')})` : note.from.name}</strong>
        {`, ${t(`thread.role.${note.from.role}`)} · `}
        <time dateTime={note.writtenAt}>{moment(note.writtenAt)}</time>
      </p>
      <p className={styles.text} dir="auto">
        {note.internalText}
      </p>
    </li>
  );
}

function WriteNote({ threadId, onSent }: { threadId: ThreadId; onSent: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const form = useMemo(() => noteForm(threadId), [threadId]);
  const sending = useForm(form, {
    keepsDraft: true,
    async onDone() {
      await queries.invalidateQueries({ queryKey: notesQuery(threadId).queryKey });
      onSent();
    },
  });
  const { isSending, sent } = sending;
  const clientKey = useClientKey(sent);
  const wrong = sent?.problems['text'] ?? sent?.problems['internalText'];
  return (
    <FormBox of={sending} className={shared.form}>
      <input type="hidden" name="clientKey" defaultValue={clientKey} suppressHydrationWarning />
      <TextArea
        label={t('notes.label')}
        name="text"
        problem={problemText(wrong)}
        maxCharacters={limits.note.maxCharacters}
      />
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <div>
        <Button type="submit" look="soft" aria-disabled={isSending}>
          {isSending ? t('notes.sending') : t('notes.send')}
        </Button>
      </div>
    </FormBox>
  );
}
