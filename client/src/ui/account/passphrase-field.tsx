import { limits } from '@naast/shared/limits';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { Field } from '../field.js';
import styles from './account.module.css';

interface PassphraseFieldProps {
  readonly name: string;
  readonly label: string;
  /** Present or new: sets `autocomplete` for password managers. */
  readonly use: 'current' | 'new';
  readonly problem: string | null;
}

/** A passphrase field that can be made visible. */
export function PassphraseField({ name, label, use, problem }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const hint = use === 'new' ? { hint: t('account.passphraseHint') } : {};
  return (
    <div className={styles.passphrase}>
      <Field
        label={label}
        {...hint}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete={use === 'new' ? 'new-password' : 'current-password'}
        maxLength={limits.passphrase.maxCharacters}
        autoCapitalize="none"
        problem={problem}
      />
      <Button look="bare" size="small" onClick={() => setShown(!isShown)}>
        {isShown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        {isShown ? t('account.hide') : t('account.show')}
      </Button>
    </div>
  );
}
