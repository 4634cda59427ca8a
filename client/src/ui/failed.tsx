import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refusalOf } from '../api/api-error.js';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';
import { ErrorText } from './error-text.js';
import styles from './failed.module.css';

/** A failed query: its error, and a retry button where a retry can help. */
export function Failed({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <div className={styles.failed}>
      {children}
      <ErrorText error={error} />
      {refusalOf(error) !== 'notAllowed' && (
        <Button
          look="soft"
          onClick={() => void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })}
        >
          {t('frame.retry')}
        </Button>
      )}
    </div>
  );
}
