import {
  contentNoteSubjects,
  type MessageView,
  type ReactionKind,
  reactionKinds,
} from '@naast/shared/contract/messages';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useEscape } from '../../../ui/use-escape.js';
import { Flagging } from '../flag/flagging.js';
import { useAround } from '../live/around-context.js';
import type { DoingWith } from '../live/use-talking.js';
import styles from './message-tools.module.css';
import { ReactionIcon } from './reaction-icon.js';
import { Rewrite } from './rewrite.js';
import { useDelete, useNote, useReaction } from './use-changes.js';

/**
 * What the user is doing with a message, under it. No dialog: that would put the crisis lines and the quick exit out of reach.
 * Editing stands in the place of the words.
 */
export function Doing({ message, what }: { message: MessageView; what: DoingWith['what'] }) {
  if (what === 'react') return <React message={message} />;
  if (what === 'note') return <PutNote message={message} />;
  if (what === 'delete') return <Delete message={message} />;
  if (what === 'flag') return <Flagging message={message} />;
  if (what === 'rewrite') return <Rewrite message={message} />;
  return null;
}

function Panel({ title, error, children }: { title: string; error: unknown; children: ReactNode }) {
  const { t } = useTranslation();
  const { onDo } = useAround();
  const panel = useRef<HTMLDivElement>(null);
  useEscape(() => onDo(null));
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own in each browser.
    <div ref={panel} className={styles.panel} role="group" aria-label={title} tabIndex={-1}>
      {children}
      {error !== null && <ErrorText error={error} />}
      <Button look="bare" size="small" onClick={() => onDo(null)}>
        {t('frame.ratherNot')}
      </Button>
    </div>
  );
}

function React({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { mySeatId } = useAround();
  const react = useReaction(message);
  const isGiven = (kind: ReactionKind) =>
    message.reactions.some((one) => one.kind === kind && one.seatIds.some((id) => id === mySeatId));
  // Nobody laughs at what carries a content note.
  const kinds = reactionKinds.filter((kind) => kind !== 'laugh' || message.contentNote === null);
  return (
    <Panel title={t('message.reactionsOn')} error={react.error}>
      <div className={styles.choices}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.chip}
            aria-pressed={isGiven(kind)}
            onClick={() => react.isPending || react.mutate({ kind, isGiven: !isGiven(kind) })}
          >
            <ReactionIcon kind={kind} />
            {t(`message.reactions.${kind}`)}
          </button>
        ))}
      </div>
    </Panel>
  );
}

function PutNote({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const note = useNote(message);
  return (
    <Panel title={t('message.noting.title')} error={note.error}>
      <p>
        <strong>{t('message.noting.title')}</strong> {t('message.noting.text')}
      </p>
      <div className={styles.choices}>
        {contentNoteSubjects.map((about) => (
          <button
            key={about}
            type="button"
            className={styles.chip}
            onClick={() => note.isPending || note.mutate(about)}
          >
            {t(`live.about.${about}`)}
          </button>
        ))}
      </div>
    </Panel>
  );
}

function Delete({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const remove = useDelete(message);
  return (
    <Panel title={t('message.deleting.title')} error={remove.error}>
      <p>
        <strong>{t('message.deleting.title')}</strong> {t('message.deleting.text')}
      </p>
      <Button
        look="danger"
        size="small"
        isBusy={remove.isPending}
        onClick={() => remove.isPending || remove.mutate()}
      >
        {t('message.deleting.yes')}
      </Button>
    </Panel>
  );
}
