import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { TextArea } from '../text-area.js';
import { useProblemText } from '../use-problem-text.js';
import styles from './measures.module.css';

interface DisagreeProps {
  readonly measure: MyMeasure;
  readonly onDone: () => void;
}

/** The words with which the user disagrees; what is typed stays until it was sent. */
export function Disagree({ measure, onDone }: DisagreeProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const appeal = useMutation({
    mutationFn: () =>
      call(measureRoutes.appealMeasure, { params: { measureId: measure.id }, body: { words: typed } }),
    onSuccess: onDone,
  });
  if (!isOpen)
    return (
      <Button look="soft" size="small" onClick={() => setOpen(true)}>
        {t('measures.disagree')}
      </Button>
    );
  return (
    <form
      noValidate
      className={styles.measure}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        setEmpty(typed.trim() === '');
        if (typed.trim() !== '' && !appeal.isPending) appeal.mutate();
      }}
    >
      <TextArea
        label={t('measures.label')}
        hint={t('measures.hint')}
        rows={3}
        maxCharacters={limits.measure.appealMaxCharacters}
        value={typed}
        problem={isEmpty ? problemText('empty') : null}
        onChange={({ target }) => setTyped(target.value)}
      />
      {appeal.error && <ErrorText error={appeal.error} />}
      <div className={styles.ways}>
        <Button type="submit" size="small" isBusy={appeal.isPending}>
          {t('measures.send')}
        </Button>
        <Button look="bare" size="small" onClick={() => setOpen(false)}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </form>
  );
}
