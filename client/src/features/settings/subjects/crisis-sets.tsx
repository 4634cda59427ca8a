import { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import type { SettingValues } from '@naast/shared/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button, buttonClass } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { FileField } from '../../../ui/file-field.js';
import { Row, Rows } from '../../../ui/rows.js';
import { dateInWords } from '../../../ui/time.js';
import { crisisSetsQuery } from '../queries.js';
import styles from '../settings.module.css';
import { crisisSetIn } from './crisis-set-in.js';

interface CrisisSetsProps {
  /** Puts lines in the form, as a proposal. */
  readonly onPropose: (value: SettingValues['crisisLines']) => void;
}

/** Other lines to begin with: those of a country, or of a file; and the present ones as a file. */
export function CrisisSets({ onPropose }: CrisisSetsProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const { data: sets = [] } = useQuery(crisisSetsQuery());
  /** Nothing in the last chosen file was a set. */
  const [isWrong, setWrong] = useState(false);
  const propose = (value: SettingValues['crisisLines'] | null) => {
    setWrong(value === null);
    if (value !== null) onPropose(value);
  };
  return (
    <Disclosure summary={t('settings.crisisLines.sets.title')}>
      <div className={styles.more}>
        <p className="quiet">{t('settings.crisisLines.sets.hint')}</p>
        <Rows label={t('settings.crisisLines.sets.title')}>
          {sets.map(({ id, country, sources, note, value }) => (
            <Row
              key={id}
              title={<strong>{say(country)}</strong>}
              facts={
                <>
                  {t('settings.crisisLines.sets.line', {
                    count: value.lines.length,
                    date: dateInWords(value.checkedOn, language),
                  })}
                  {say(note) !== '' && <div>{say(note)}</div>}
                  <div className={styles.sources}>
                    <span>{t('settings.crisisLines.sets.sources')}</span>
                    {sources.map((source) => (
                      <a key={source} href={source} target="_blank" rel="noreferrer noopener">
                        {new URL(source).hostname.replace(/^www\./, '')}
                        <span className="unseen"> {t('crisis.newTab')}</span>
                      </a>
                    ))}
                  </div>
                </>
              }
              actions={
                <Button
                  look="soft"
                  size="small"
                  aria-label={t('settings.crisisLines.sets.useOf', { country: say(country) })}
                  onClick={() => propose(value)}
                >
                  {t('settings.crisisLines.sets.use')}
                </Button>
              }
            />
          ))}
        </Rows>
        <FromFile isWrong={isWrong} onRead={propose} />
        <div>
          <a
            className={buttonClass({ look: 'soft', size: 'small' })}
            href={crisisLineRoutes.saveCrisisLines.path}
            download
          >
            <Download size={18} aria-hidden />
            {t('settings.crisisLines.sets.save')}
          </a>
        </div>
      </div>
    </Disclosure>
  );
}

interface FromFileProps {
  readonly isWrong: boolean;
  /** Null: the file holds no set. */
  readonly onRead: (value: SettingValues['crisisLines'] | null) => void;
}

function FromFile({ isWrong, onRead }: FromFileProps) {
  const { t } = useTranslation();
  async function read({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (!file) return;
    const value = crisisSetIn(await file.text().catch(() => ''));
    // So that the same file can be chosen again.
    input.value = '';
    onRead(value);
  }
  return (
    <FileField
      form=""
      accept=".json,application/json"
      label={t('settings.crisisLines.sets.file')}
      hint={t('settings.crisisLines.sets.fileHint')}
      problem={isWrong ? t('settings.crisisLines.sets.noSet') : null}
      onChange={(event) => void read(event)}
      // A file that holds no set is nothing typed.
      onInput={(event) => event.stopPropagation()}
    />
  );
}
