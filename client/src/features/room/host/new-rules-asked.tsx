import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { NewRules } from '../../../ui/organisation/new-rules.js';
import styles from '../outside/outside.module.css';

interface NewRulesAskedProps {
  readonly isBusy: boolean;
  readonly onAccept: () => void;
}

/** The changed house rules, and the yes to them with which a host goes in. */
export function NewRulesAsked({ isBusy, onAccept }: NewRulesAskedProps) {
  const { t } = useTranslation();
  return (
    <>
      <section className={styles.rules} aria-labelledby="new-rules">
        <div role="status">
          <h2 id="new-rules">{t('newRules.title')}</h2>
        </div>
        <NewRules />
      </section>
      <Button aria-disabled={isBusy} onClick={onAccept}>
        {t('newRules.accept')}
      </Button>
    </>
  );
}
