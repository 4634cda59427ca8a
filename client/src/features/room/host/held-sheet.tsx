import type { HeldText } from '@naast/shared/contract/held-views';
import type { MessageId } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import { AnswerHeld } from './answer-held.js';
import { heldQuery } from './held-query.js';
import { HeldRow } from './held-row.js';
import styles from './held-sheet.module.css';
import { useDeciding } from './use-deciding.js';

/** What a host is asked about before it is done. */
export interface AnswerTo {
  readonly what: 'return' | 'decline';
  readonly ids: readonly MessageId[];
}

/** The texts that wait for a host, and those that hosts returned or declined. */
export function HeldSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { session, held } = useLive().state;
  const query = heldQuery(session.id);
  const { data, error } = useQuery(query);
  const deciding = useDeciding();
  const { decide, markUrgent } = deciding;
  const [picked, setPicked] = useState<readonly MessageId[]>([]);
  const [rules, setRules] = useState<Readonly<Record<MessageId, boolean>>>({});
  const [answer, setAnswer] = useState<AnswerTo | null>(null);
  // The count is pushed, the words are asked for.
  const readAgain = useEffectEvent((_count: typeof held) => {
    void queries.invalidateQueries({ queryKey: query.queryKey });
  });
  useEffect(() => readAgain(held), [held]);
  const waiting = (data ?? []).filter(({ state }) => state === 'waits');
  const chosen = waiting.filter(({ id }) => picked.includes(id)).map(({ id }) => id);
  const left = decide.data?.left.length ?? 0;

  function place(ids: readonly MessageId[]) {
    if (!decide.isPending) decide.mutate({ ids, decision: { what: 'place' }, ...ruleIn(ids) });
  }
  /** Of one text: many at once are judged as what is done with them says. */
  function ruleIn([id, ...more]: readonly MessageId[]) {
    const said = id === undefined || more.length > 0 ? undefined : rules[id];
    return said === undefined ? {} : { ruleWasRight: said };
  }
  const pick = ({ id }: HeldText) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);

  if (answer)
    return (
      <AnswerHeld
        answer={answer}
        deciding={deciding}
        rule={ruleIn(answer.ids)}
        onClose={() => setAnswer(null)}
      />
    );
  return (
    <Dialog look="sheet" title={t('host.held.list')} onClose={onClose}>
      <p role="status">
        {data?.length === 0 && t('host.held.none')} {left > 0 && t('host.held.left', { count: left })}
      </p>
      <ul className={styles.list} tabIndex={-1} data-focus-home>
        {data?.map((text) => (
          <HeldRow
            key={text.id}
            held={text}
            isPicked={chosen.includes(text.id)}
            isBusy={decide.isPending || markUrgent.isPending}
            answer={rules[text.id]}
            onRule={(wasRight) => setRules({ ...rules, [text.id]: wasRight })}
            onPick={() => pick(text)}
            onPlace={() => place([text.id])}
            onAnswer={(what) => setAnswer({ what, ids: [text.id] })}
            onUrgent={() => markUrgent.isPending || markUrgent.mutate(text.id)}
            onUndo={() => decide.isPending || decide.mutate({ ids: [text.id], decision: { what: 'undo' } })}
          />
        ))}
      </ul>
      {(error ?? decide.error ?? markUrgent.error) && (
        <ErrorText error={error ?? decide.error ?? markUrgent.error} />
      )}
      {waiting.length > 0 && <p className="quiet">{t('host.held.noUndo')}</p>}
      {chosen.length > 0 && (
        <>
          <p role="status">{t('host.held.picked', { count: chosen.length })}</p>
          <DialogWays>
            <Button
              isBusy={decide.isPending}
              onClick={() => place(chosen.slice(0, limits.held.decidedAtOnce))}
            >
              {t('host.held.placePicked')}
            </Button>
            <Button look="soft" onClick={() => setAnswer({ what: 'decline', ids: chosen })}>
              {t('host.held.declinePicked')}
            </Button>
          </DialogWays>
        </>
      )}
    </Dialog>
  );
}
