import { answeringRoutes, type TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { call } from '../../api/call.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './questions.module.css';
import { handOverForm } from './team-forms.js';
import { useReread } from './use-reread.js';

/** Hands a taken voice to a colleague. */
export function HandOver({ threadId, voice }: { threadId: ThreadId; voice: TeamVoice }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      look="bare"
      summary={t('questions.handOver.open')}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {isOpen && <ChooseColleague threadId={threadId} voice={voice} />}
    </Disclosure>
  );
}

function ChooseColleague({ threadId, voice }: { threadId: ThreadId; voice: TeamVoice }) {
  const { t } = useTranslation();
  const selectId = useId();
  const reread = useReread(threadId);
  const form = useMemo(() => handOverForm(threadId, voice.id), [threadId, voice.id]);
  const sending = useForm(form, { onDone: reread });
  const { isSending, sent } = sending;
  const { data, error } = useQuery({
    queryKey: ['colleagues', voice.id],
    queryFn: () => call(answeringRoutes.listColleagues, { params: { threadId, voiceId: voice.id } }),
  });
  if (!data) return error ? <ErrorText error={error} /> : <Skeleton shape="rows" />;
  if (data.colleagues.length === 0) return <p>{t('questions.handOver.nobody')}</p>;
  return (
    <FormBox of={sending} className={styles.form}>
      <label htmlFor={selectId}>{t('questions.handOver.label')}</label>
      <select id={selectId} name="to" className={styles.select}>
        {data.colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <div>
        <Button type="submit" look="soft" aria-disabled={isSending}>
          {t('questions.handOver.send')}
        </Button>
      </div>
    </FormBox>
  );
}
