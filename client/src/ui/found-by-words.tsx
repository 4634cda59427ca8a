import type { ReactNode } from 'react';
import { textIn } from '../forms/form.js';
import { FormBox } from '../forms/form-box.js';
import type { Sending } from '../forms/use-form.js';
import { Button } from './button.js';
import { ErrorText } from './error-text.js';
import styles from './found-by-words.module.css';
import { Page } from './frame/page.js';
import { NineWordsField } from './nine-words-field.js';
import { TextArea } from './text-area.js';
import { useProblemText } from './use-problem-text.js';

interface FoundByWordsProps {
  readonly title: string;
  readonly find: {
    readonly form: Sending;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
  };
  /** What the words opened; null: nothing yet. */
  readonly found: ReactNode;
  /** Its words, which the form against it sends along. */
  readonly codename: string | null;
  readonly object: {
    readonly form: Sending;
    /** Of what is open now; without JavaScript, after words that could not be sent, its server says. */
    readonly isOffered: boolean;
    readonly title: string;
    readonly lead?: string | null;
    readonly label: string;
    readonly hint?: string;
    readonly send: string;
    readonly maxCharacters: number;
  };
}

/** A decision read back by its nine words, from any device; and the way to disagree with it. Works without JavaScript. */
export function FoundByWords({ title, find, found, codename, object }: FoundByWordsProps) {
  const problemText = useProblemText();
  const { form: finding } = find;
  const { form: objecting } = object;
  // The form has what leads to it again.
  const words = codename ?? textIn(objecting.sent?.fields, 'codename');
  const canObject = found ? object.isOffered : words !== '';
  return (
    <Page hasForms help="beside">
      <h1>{title}</h1>
      {found ? (
        <div className={styles.form} role="status">
          {found}
        </div>
      ) : (
        <FormBox of={finding} className={styles.form}>
          <p>{find.lead}</p>
          <NineWordsField name="codename" label={find.label} hint={find.hint} sent={finding.sent} />
          {finding.sent?.refusal && <ErrorText refusal={finding.sent.refusal} />}
          <div>
            <Button type="submit" isBusy={finding.isSending}>
              {find.send}
            </Button>
          </div>
        </FormBox>
      )}
      {canObject && (
        <FormBox of={objecting} className={styles.form}>
          <h2>{object.title}</h2>
          {object.lead && <p>{object.lead}</p>}
          <input type="hidden" name="codename" value={words} />
          <TextArea
            label={object.label}
            {...(object.hint !== undefined && { hint: object.hint })}
            name="words"
            defaultValue={textIn(objecting.sent?.fields, 'words')}
            problem={problemText(objecting.sent?.problems['words'])}
            rows={5}
            maxCharacters={object.maxCharacters}
          />
          {objecting.sent?.refusal && <ErrorText refusal={objecting.sent.refusal} />}
          <div>
            <Button type="submit" isBusy={objecting.isSending}>
              {object.send}
            </Button>
          </div>
        </FormBox>
      )}
    </Page>
  );
}
