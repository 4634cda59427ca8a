import type { SettingValues } from '@naast/shared/contract/settings';
import { type Fields, textIn } from '../../../forms/form.js';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Chip } from '../../../ui/chip.js';
import styles from '../settings.module.css';
import type { Subject } from '../subject.js';
import { ThemesFields } from './themes-fields.js';

type Value = SettingValues['themes'];
type Theme = Value['themes'][number];

/** All themes are one field of the form, a hidden one, as the lines are: they can be moved. */
const themesIn = (json: string): Value['themes'] =>
  json === '' ? [] : (JSON.parse(json) as Value['themes']);

export const themesSubject: Subject<'themes'> = {
  toFields: ({ themes }) => ({ 'themes=': JSON.stringify(themes) }),
  read: (fields: Fields) => ({ themes: themesIn(textIn(fields, 'themes')) }),
  problemsIn: () => ({}),
  /** A theme by its id, which stays its own when it is moved. */
  fieldAt: (path, { themes }) =>
    path.replace(/^themes\.(\d+)/, (_, at: string) => `themes.${themes[Number(at)]?.id}`),
  labels: { 'themes=': 'settings.themes.list' },
  said: { 'themes=': ({ held }) => <InWords themes={themesIn(held)} /> },
  Fields: ThemesFields,
  Preview({ value }) {
    const say = useBilingual();
    return (
      <ul className={styles.chips}>
        {value.themes
          .filter(({ isOffered }) => isOffered)
          .map((theme) => (
            <li key={theme.id}>
              <Chip>{say(theme.title)}</Chip>
            </li>
          ))}
      </ul>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    return t('settings.themes.line', { count: value.themes.length });
  },
  Former({ value, now }) {
    const { t } = useTranslation();
    const held = now.themes.map((theme) => JSON.stringify(theme));
    const different = value.themes.filter((theme) => !held.includes(JSON.stringify(theme)));
    return (
      <>
        {t('settings.themes.line', { count: value.themes.length })}
        {different.length > 0 && (
          <div className={styles.former}>
            <InWords themes={different} />
          </div>
        )}
        {JSON.stringify(value) === JSON.stringify(now) && (
          <div className={styles.former}>{t('settings.former.same')}</div>
        )}
      </>
    );
  },
};

function InWords({ themes }: { readonly themes: readonly Theme[] }) {
  const { t } = useTranslation();
  const say = useBilingual();
  return themes
    .map(({ title, isOffered }) =>
      isOffered ? say(title) : `${say(title)} (${t('settings.themes.notOffered')})`,
    )
    .join(', ');
}
