import { Upload } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { buttonClass } from './button.js';
import field from './field.module.css';
import styles from './file-field.module.css';

interface FileFieldProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly hint: string;
  /** The problem, as a sentence. */
  readonly problem: string | null;
}

/** Chooses a file. What a browser writes on such a button is in the browser's language, so the button is ours, and the field lies over it. */
export function FileField({ label, hint, problem, ...input }: FileFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <p className={field.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles.file}>
        <input
          {...input}
          type="file"
          id={id}
          aria-invalid={problem !== null}
          aria-describedby={[`${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')}
        />
        <span className={buttonClass({ look: 'soft', size: 'small' })} aria-hidden>
          <Upload size={18} aria-hidden />
          {t('settings.chooseFile')}
        </span>
      </div>
      {problem && (
        <p className={field.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
