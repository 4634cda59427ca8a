import { fixed, houseAccent, measure, shadesOf, type Theme, themes } from '@naast/shared/accent';
import type { Hex } from '@naast/shared/colour';
import type { SettingValues } from '@naast/shared/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { organisationQuery } from '../../../api/queries.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import { Mark } from '../../../ui/mark.js';
import { Logo } from '../../../ui/organisation/logo.js';
import { judge } from './accents.js';
import styles from './look.module.css';
import { markAddress } from './mark-field.js';
import { ratioInWords } from './ratio-in-words.js';

type Value = SettingValues['look'];

/** The top of a page by day and by night, with what one presses and what one reads there. */
export function LookPreview({ value }: { readonly value: Value }) {
  const { t } = useTranslation();
  // Nothing that cannot be read is shown: not here either.
  const shown = value.accent === null ? houseAccent : judge(value.accent).nearest;
  return (
    <>
      {value.accent !== null && value.accent !== shown && (
        <p>{t('settings.look.shownInstead', { colour: shown })}</p>
      )}
      {themes.map((theme) => (
        <Seen key={theme} theme={theme} value={value} accent={shown} />
      ))}
    </>
  );
}

interface SeenProps {
  readonly theme: Theme;
  readonly value: Value;
  readonly accent: Hex;
}

function Seen({ theme, value: { mark, ground }, accent }: SeenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useQuery(organisationQuery()).data?.name ?? '';
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // As properties of the element: its page refuses styles in its words.
    const tokens = Object.entries({ ...fixed[theme], ...shadesOf(accent)[theme] });
    for (const [token, hex] of tokens) box.current?.style.setProperty(`--${token}`, hex);
  }, [theme, accent]);
  const ratio = (pair: string) =>
    ratioInWords(
      measure(accent).find((one) => one.theme === theme && one.pair === pair)?.ratio ?? 0,
      language,
    );
  return (
    <figure className={styles.seen} data-theme={theme} ref={box}>
      <figcaption>{t(`settings.look.themes.${theme}`)}</figcaption>
      <div className={styles.head}>
        {mark ? <Logo mark={{ ...mark, address: markAddress(mark), ground }} name={name} /> : <Mark />}
        <span className={styles.name}>Naast</span>
      </div>
      <div className={styles.samples}>
        <span className={buttonClass({ size: 'small' })}>{t('settings.look.sampleButton')}</span>
        <span className={styles.link}>{t('settings.look.sampleLink')}</span>
      </div>
      <p>{t('settings.look.contrast', { button: ratio('button'), link: ratio('link') })}</p>
    </figure>
  );
}
