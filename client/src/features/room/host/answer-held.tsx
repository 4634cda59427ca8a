import { measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { textProblem, tidyText } from '@naast/shared/plain-text';
import { useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { TextArea } from '../../../ui/text-area.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import type { AnswerTo } from './held-sheet.js';
import styles from './host.module.css';
import type { Deciding } from './use-deciding.js';

interface AnswerHeldProps {
  readonly answer: AnswerTo;
  readonly deciding: Deciding;
  readonly rule: { readonly ruleWasRight?: boolean };
  readonly onClose: () => void;
}

const { lineMaxCharacters: maxCharacters } = limits.held;

/** A kind line to the author: beside a reason why it is not posted, or asking to say it differently. */
export function AnswerHeld({ answer: { what, ids }, deciding: { decide }, rule, onClose }: AnswerHeldProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [typed, setTyped] = useState(what === 'return' ? t('host.held.kind') : '');
  const [isPressed, setPressed] = useState(false);
  const line = tidyText(typed);
  const isEmptyFine = what === 'decline' && line === '';
  const problem = isEmptyFine ? null : textProblem(line, { maxCharacters });
  const send = (decision: Parameters<typeof decide.mutate>[0]['decision']) => {
    setPressed(true);
    if (problem === null && !decide.isPending)
      decide.mutate({ ids, decision, ...rule }, { onSuccess: onClose });
  };
  return (
    <Dialog
      look="sheet"
      title={t(what === 'return' ? 'host.held.returnTitle' : 'host.held.declineTitle')}
      onClose={onClose}
    >
      <p>{t('host.held.readsIt')}</p>
      <TextArea
        label={t(what === 'return' ? 'host.held.lineLabel' : 'host.held.lineOptional')}
        rows={2}
        value={typed}
        maxCharacters={maxCharacters}
        problem={isPressed && problem ? problemText(problem) : null}
        onChange={({ target }) => setTyped(target.value)}
      />
      {what === 'return' ? (
        <DialogWays>
          <Button isBusy={decide.isPending} onClick={() => send({ what, line })}>
            {t('host.held.send')}
          </Button>
        </DialogWays>
      ) : (
        <>
          <p>{t('host.held.whyTitle')}</p>
          <div className={styles.reasons}>
            {measureReasons.map((why) => (
              <Button
                key={why}
                look="soft"
                aria-disabled={decide.isPending}
                onClick={() => send({ what, why, line: line === '' ? null : line })}
              >
                {t(`measure.choose.${why}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {decide.error && <ErrorText error={decide.error} />}
    </Dialog>
  );
}
