import type { HeldText } from '@naast/shared/contract/held-views';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import styles from './held-sheet.module.css';

interface RuleAnswerProps {
  readonly held: HeldText;
  readonly answer: boolean | undefined;
  /** Null once it was decided. */
  readonly onAnswer: ((wasRight: boolean) => void) | null;
}

/** Which rule made a text wait and what it found there; a host says whether it was right. */
export function RuleAnswer({ held, answer, onAnswer }: RuleAnswerProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const names = [...new Set(held.found.map(({ name }) => say(name)))].join(', ');
  const parts = [...new Set(held.found.map(({ start, end }) => held.text.slice(start, end)))];
  return (
    <div>
      <p>
        {t('host.held.rule', { rule: names })}{' '}
        {parts.map((part) => (
          <q key={part} dir="auto">
            {part}
          </q>
        ))}
      </p>
      {onAnswer && (
        <div className={styles.ways} role="group" aria-label={t('host.held.ruleAsk')}>
          <span>{t('host.held.ruleAsk')}</span>
          {[true, false].map((isRight) => (
            <Button
              key={String(isRight)}
              look={answer === isRight ? 'main' : 'soft'}
              size="small"
              aria-pressed={answer === isRight}
              onClick={() => onAnswer(isRight)}
            >
              {t(isRight ? 'host.held.ruleYes' : 'host.held.ruleNo')}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
