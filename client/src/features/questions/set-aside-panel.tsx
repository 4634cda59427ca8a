import type { TeamQuestion } from '@naast/shared/contract/answering';
import { type AsideReason, asideReasons } from '@naast/shared/contract/spreekuur';
import { useMemo, useState } from 'react';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { AsideReasons } from './aside-reasons.js';
import styles from './questions.module.css';
import { setAsideForm } from './team-forms.js';
import { useReread } from './use-reread.js';

/** Sets one question aside, after reading all of it. */
export function SetAsidePanel({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  const reread = useReread(question.id);
  const [reason, setReason] = useState<AsideReason | null>(null);
  const { id, rev } = question;
  const form = useMemo(() => setAsideForm(id, rev), [id, rev]);
  const sending = useForm(form, { onDone: reread });
  const { isSending, sent } = sending;
  return (
    <Disclosure summary={t('aside.team.title')}>
      <p>{t('aside.team.text')}</p>
      <FormBox
        of={sending}
        className={styles.form}
        onChange={(event) => setReason(reasonIn(event.currentTarget))}
      >
        <AsideReasons problem={sent?.problems['reason'] ? t('aside.team.choose') : null} />
        <TheyRead reason={reason} />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look="soft" aria-disabled={isSending}>
            {t('aside.team.send')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}

/** A preview of what the asker will read. */
export function TheyRead({ reason }: { reason: AsideReason | null }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {reason === null ? '' : t('aside.team.theyRead', { why: t(`aside.mine.why.${reason}`) })}
    </p>
  );
}

export const reasonIn = (form: HTMLFormElement): AsideReason | null => {
  const chosen = new FormData(form).get('reason');
  return asideReasons.find((reason) => reason === chosen) ?? null;
};
