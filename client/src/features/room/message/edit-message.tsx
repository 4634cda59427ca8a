import type { MessageView } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import { textProblem, tidyText } from '@naast/shared/plain-text';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { TextArea } from '../../../ui/text-area.js';
import { useEscape } from '../../../ui/use-escape.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import { useAround } from '../live/around-context.js';
import styles from './message-tools.module.css';
import { useEdit } from './use-changes.js';

/** The words of an own message, to be changed in their place. */
export function EditMessage({ message, text }: { message: MessageView; text: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { onDo } = useAround();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(text);
  const [isPressed, setPressed] = useState(false);
  const edit = useEdit(message);
  useEscape(() => onDo(null));
  useEffect(() => {
    const field = form.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const problem = textProblem(tidyText(typed), limits.message);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setPressed(true);
    if (problem !== null || edit.isPending) return;
    if (tidyText(typed) === text) onDo(null);
    else edit.mutate(tidyText(typed));
  }
  return (
    <form ref={form} className={styles.edit} onSubmit={onSubmit}>
      <TextArea
        label={t('message.editing.label')}
        hint={t('message.editing.hint')}
        maxCharacters={limits.message.maxCharacters}
        value={typed}
        problem={isPressed && problem ? problemText(problem) : null}
        onChange={(event) => setTyped(event.target.value)}
      />
      {edit.error && <ErrorText error={edit.error} />}
      <div className={styles.choices}>
        <Button type="submit" size="small" isBusy={edit.isPending}>
          {t('message.editing.save')}
        </Button>
        <Button look="bare" size="small" onClick={() => onDo(null)}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </form>
  );
}
