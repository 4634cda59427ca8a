import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refusalOf } from '../api/api-error.js';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';
import { ErrorText } from './error-text.js';
import styles from './failed.module.css';
import { Note } from './note.js';

/** A failed query: its error, or `children`, which say it in the words of the page; and a retry button where one can help. */
export function Failed({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const again = refusalOf(error) !== 'notAllowed' && (
    <Button
      look="soft"
      onClick={() => void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })}
    >
      {t('frame.retry')}
    </Button>
  );
  if (children)
    return (
      <Note tone="heed" role="alert">
        {children}
        {again}
      </Note>
    );
  return (
    <div className={styles.failed}>
      <ErrorText error={error} />
      {again}
    </div>
  );
}
