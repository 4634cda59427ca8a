import { kindsOf, type PersonalData } from '@naast/shared/personal/personal-data';
import { useEffect, useRef } from 'react';
import { joinNames } from '../../../language/join-names.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import styles from './sharing.module.css';

interface AskToShareProps {
  readonly found: readonly PersonalData[];
  /** The room's rule decides, not its author. */
  readonly isForbidden: boolean;
  onSend(): void;
  onChange(): void;
}

/** More parts would fill the screen. */
const shownMost = 3;

/** Before something that leads to a person is sent: says what was found, and lets its author decide, unless the room's rule does. */
export function AskToShare({ found, isForbidden, onSend, onChange }: AskToShareProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useRef<HTMLDivElement>(null);
  useEffect(() => change.current?.querySelector('button')?.focus(), []);
  const what = joinNames(
    kindsOf(found).map((kind) => t(`sharing.ask.${kind}`)),
    language,
  );
  const parts = joinNames(
    found.slice(0, shownMost).map(({ part }) => `“${part}”`),
    language,
  );
  const title = t(isForbidden ? 'sharing.ask.notHere' : 'sharing.ask.title');
  const text = isForbidden ? t('sharing.ask.notHereText', { what, parts }) : t('sharing.ask.text', { what });
  return (
    <section aria-label={title} className={styles.ask}>
      <Note tone="heed" role="alert">
        <p>
          <strong>{title}</strong> {text}
        </p>
        <div ref={change} className={styles.asks}>
          <Button size="small" onClick={onChange}>
            {t('sharing.ask.change')}
          </Button>
          {!isForbidden && (
            <Button look="bare" size="small" onClick={onSend}>
              {t('sharing.ask.send')}
            </Button>
          )}
        </div>
      </Note>
    </section>
  );
}
