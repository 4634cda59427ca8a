import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../browser/clipboard.js';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';
import styles from './copy-words.module.css';

/** An unsent text, for its author to copy. */
export function CopyWords({ text }: { text: string }) {
  return (
    <div className={styles.words}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <CopyButton text={text} />
    </div>
  );
}

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button look="soft" size="small" onClick={() => void copyText(text).then(setCopied)}>
      <Copy size={18} aria-hidden />
      <span aria-live="polite">{isCopied ? t('frame.copied') : (label ?? t('frame.copy'))}</span>
    </Button>
  );
}
