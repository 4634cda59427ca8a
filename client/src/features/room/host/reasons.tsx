import { type MeasureReason, measureReasons } from '@naast/shared/contract/rooms';
import { useId, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import styles from './host.module.css';
import { useEscape } from './use-escape.js';

interface ReasonsProps {
  readonly ask: string;
  readonly onChoose: (why: MeasureReason) => void;
  readonly onEscape?: () => void;
}

/** Why: one tap on one of the few reasons. */
export function Reasons({ ask, onChoose, onEscape }: ReasonsProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEscape(box, onEscape);
  return (
    // A fieldset would break the row of buttons in older browsers.
    // biome-ignore lint/a11y/useSemanticElements: as said above
    <div ref={box} role="group" aria-labelledby={id} className={styles.choices}>
      <p id={id}>{ask}</p>
      {measureReasons.map((why) => (
        <Button key={why} look="soft" size="small" onClick={() => onChoose(why)}>
          {t(`measure.choose.${why}`)}
        </Button>
      ))}
    </div>
  );
}
