import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../language/use-translation.js';
import styles from './ask-first.module.css';
import { Button } from './button.js';

interface AskFirstProps {
  /** The button's label. */
  readonly label: string;
  /** The confirmation question. */
  readonly question: string;
  readonly yes: string;
  onYes(): void;
}

/** A button for an irreversible action: asks for confirmation in place, and moves the focus there. */
export function AskFirst({ label, question, yes, onYes }: AskFirstProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const asked = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) asked.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking)
    return (
      <Button ref={button} look="soft" size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div role="group" aria-labelledby={id} className={styles.asked}>
      <p id={id} ref={asked} tabIndex={-1}>
        <strong>{question}</strong>
      </p>
      <div className={styles.ways}>
        <Button
          size="small"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button look="bare" size="small" onClick={() => setAsking(false)}>
          {t('frame.ratherNot')}
        </Button>
      </div>
    </div>
  );
}
