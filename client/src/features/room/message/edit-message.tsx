import type { MessageView } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import type { PersonalData } from '@naast/shared/personal/personal-data';
import { textProblem, tidyText } from '@naast/shared/plain-text';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { TextArea } from '../../../ui/text-area.js';
import { useEscape } from '../../../ui/use-escape.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import { useAround } from '../live/around-context.js';
import { useSaid } from '../live/said-context.js';
import { AskToShare } from '../sharing/ask-to-share.js';
import { isForbidden, toAskAbout } from '../sharing/before-sharing.js';
import styles from './message-tools.module.css';
import { useEdit } from './use-changes.js';

const hugeFrom = 10 * limits.message.maxCharacters;

/** The words of an own message, to be changed in their place. */
export function EditMessage({ message, text }: { message: MessageView; text: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { onDo, edits } = useAround();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => edits.get(message.id) ?? text);
  const [isPressed, setPressed] = useState(false);
  const { sharing, state } = useSaid();
  /** What is asked about in what was to be saved. */
  const [found, setFound] = useState<readonly PersonalData[]>([]);
  const edit = useEdit(message);
  // What was typed waits for the next time.
  useEscape(() => onDo(null));
  useEffect(() => {
    const field = form.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  // Normalizing a very long text at every key press would be slow.
  const isHuge = typed.length > hugeFrom;
  const problem = isHuge ? 'tooLong' : textProblem(tidyText(typed), limits.message);

  function drop() {
    edits.delete(message.id);
    onDo(null);
  }

  function save(hasAgreed: boolean) {
    setPressed(true);
    if (problem !== null || edit.isPending) return;
    if (tidyText(typed) === text) return drop();
    const asked = toAskAbout({ text: tidyText(typed), former: text, hasAgreed }, sharing, state.seats);
    setFound(asked);
    if (asked.length === 0) edit.mutate(tidyText(typed));
  }
  return (
    <form
      ref={form}
      className={styles.edit}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save(false);
      }}
    >
      <TextArea
        label={t('message.editing.label')}
        hint={t('message.editing.hint')}
        maxCharacters={limits.message.maxCharacters}
        value={typed}
        problem={isPressed && problem ? problemText(problem) : null}
        onChange={({ target }) => {
          setTyped(target.value);
          setFound([]);
          edits.set(message.id, target.value);
        }}
      />
      {found.length > 0 && (
        <AskToShare
          found={found}
          isForbidden={isForbidden(found, sharing)}
          onSend={() => save(true)}
          onChange={() => {
            setFound([]);
            form.current?.querySelector('textarea')?.focus();
          }}
        />
      )}
      {edit.error && <ErrorText error={edit.error} />}
      <div className={styles.choices}>
        <Button type="submit" size="small" isBusy={edit.isPending}>
          {t('message.editing.save')}
        </Button>
        <Button look="bare" size="small" onClick={drop}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </form>
  );
}
