import type { SettingValues, SettingViewOf } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { type MouseEvent, useId, useState } from 'react';
import { newId } from '../../../api/new-key.js';
import type { Problems } from '../../../forms/form.js';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { AskFirst } from '../../../ui/ask-first.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Field } from '../../../ui/field.js';
import field from '../../../ui/field.module.css';
import { FieldGroup } from '../../../ui/field-group.js';
import { OrderButtons } from '../../../ui/order-buttons.js';
import { Tick } from '../../../ui/tick.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import { useListField } from './use-list-field.js';

type Value = SettingValues['themes'];
type Theme = Value['themes'][number];

const { themesMost } = limits.settings;
/** They are of no form, since the hidden field has them all: a draft of both would be two. */
const own = { form: '' };

interface ThemesFieldsProps {
  readonly view: SettingViewOf<'themes'>;
  readonly value: Value;
  readonly problems: Problems;
}

/** Every theme: its name in both languages, whether it can be chosen, and its place among the others. */
export function ThemesFields({ view, value: { themes }, problems }: ThemesFieldsProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const [asked, setAsked] = useState<Theme | null>(null);
  const { held, addRef, setAll, change, move, remove } = useListField('themes', themes);
  const problemId = useId();

  function add() {
    const id = newId();
    const form = held.current?.form;
    setAll([...themes, { id, title: { nl: '', en: '' }, isOffered: true }]);
    setTimeout(() => form?.querySelector<HTMLElement>(`[name="themes.${id}.title.nl"]`)?.focus());
  }

  /** One that is not saved yet goes without a question: no question has it. */
  function askToRemove(theme: Theme) {
    if (view.value.themes.some(({ id }) => id === theme.id)) setAsked(theme);
    else remove(theme.id);
  }

  function removeAsked({ id }: Theme) {
    setAsked(null);
    remove(id);
    // The dialog gives the focus back to the button that it came from, which is gone.
    setTimeout(() => addRef.current?.focus());
  }

  return (
    <FieldGroup title={t('settings.themes.list')} hint={t('settings.themes.hint')}>
      <ol className={styles.items}>
        {themes.map((theme, at) => (
          <ThemeFields
            key={theme.id}
            theme={theme}
            at={at}
            isLast={at === themes.length - 1}
            problems={problems}
            onChange={(changed) => change(theme.id, changed)}
            onMove={(to, event) => move(at, to, event)}
            onRemove={() => askToRemove(theme)}
          />
        ))}
      </ol>
      {problems['themes'] && (
        <p className={field.problem} id={problemId}>
          {problems['themes'] === 'missing'
            ? t('settings.themes.noneOffered')
            : t('settings.themes.tooMany', { most: themesMost })}
        </p>
      )}
      <Button
        ref={addRef}
        // A problem of all themes has the focus here: the field of that name is hidden.
        name="themes"
        aria-describedby={problems['themes'] && problemId}
        look="soft"
        aria-disabled={themes.length >= themesMost}
        onClick={() => themes.length < themesMost && add()}
      >
        {t('settings.themes.add')}
      </Button>
      {asked && (
        <AskFirst
          title={t('settings.themes.removeTitle', { name: say(asked.title) })}
          yes={t('order.remove')}
          isBusy={false}
          error={null}
          onYes={() => removeAsked(asked)}
          onClose={() => setAsked(null)}
        >
          <WhatRemovalMeans questions={view.questionsByTheme?.[asked.id] ?? 0} />
        </AskFirst>
      )}
      <input type="hidden" name="themes" value={JSON.stringify(themes)} ref={held} data-draft />
    </FieldGroup>
  );
}

function WhatRemovalMeans({ questions }: { readonly questions: number }) {
  const { t } = useTranslation();
  return (
    <>
      {questions === 0 ? (
        <p>{t('settings.themes.removeUnused')}</p>
      ) : (
        <>
          <p>{t('settings.themes.removeUsed', { count: questions })}</p>
          <p>{t('settings.themes.removeOrOff')}</p>
        </>
      )}
      <p>{t('settings.themes.removeLater')}</p>
    </>
  );
}

interface ThemeFieldsProps {
  readonly theme: Theme;
  readonly at: number;
  readonly isLast: boolean;
  readonly problems: Problems;
  readonly onChange: (changed: Partial<Theme>) => void;
  readonly onMove: (to: number, event: MouseEvent<HTMLElement>) => void;
  readonly onRemove: () => void;
}

function ThemeFields({ theme, at, isLast, problems, onChange, onMove, onRemove }: ThemeFieldsProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const problemOf = useProblemText();
  const name = say(theme.title) || t('settings.themes.new');
  // Folded, ten of them are seen at a glance. A new one, which has no name yet, is not.
  const [isOpen, setOpen] = useState(say(theme.title) === '');
  const isWrong = Object.keys(problems).some((path) => path.startsWith(`themes.${theme.id}.`));
  return (
    <li className={styles.theme}>
      <Disclosure
        look="bare"
        summary={name}
        open={isOpen || isWrong}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <div className={styles.names}>
          {(['nl', 'en'] as const).map((language) => (
            <Field
              {...own}
              key={language}
              name={`themes.${theme.id}.title.${language}`}
              label={t(`settings.themes.name.${language}`)}
              lang={language}
              value={theme.title[language]}
              onChange={({ target }) => onChange({ title: { ...theme.title, [language]: target.value } })}
              problem={problemOf(problems[`themes.${theme.id}.title.${language}`])}
            />
          ))}
        </div>
      </Disclosure>
      <div className={styles.pair}>
        <Tick
          {...own}
          size="small"
          label={t('settings.themes.offered')}
          aria-label={t('settings.themes.offeredOf', { name })}
          checked={theme.isOffered}
          onChange={({ target }) => onChange({ isOffered: target.checked })}
        />
        <div className={styles.ways}>
          <OrderButtons {...{ name, at, isLast, onMove, onRemove }} />
        </div>
      </div>
    </li>
  );
}
