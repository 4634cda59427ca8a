import type { MessageView } from '@naast/shared/contract/messages';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useAround } from '../live/around-context.js';
import styles from '../message/message-tools.module.css';
import { flagPiece } from './late-flag.js';

const pieces = [flagPiece];

/** Fetches the form of a flag, and shows it under the message. */
export function Flagging({ message }: { readonly message: MessageView }) {
  const { t } = useTranslation();
  const { onDo } = useAround();
  const language = useLanguage();
  const [, setCome] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    loadPieces(pieces, language).then(() => setCome(true), setError);
  }, [language]);
  const code = hasCome(pieces, language) ? flagPiece.code.now() : undefined;
  if (code) return <code.FlagPanel message={message} />;
  return (
    <div className={styles.panel} role="status">
      {error === null ? <p>{t('frame.loading')}</p> : <ErrorText error={error} />}
      <Button look="bare" size="small" onClick={() => onDo(null)}>
        {t('frame.ratherNot')}
      </Button>
    </div>
  );
}
