import { type AccentProblem, goodAccents, houseAccent } from '@naast/shared/accent';
import type { Hex } from '@naast/shared/colour';
import type { SettingValues } from '@naast/shared/contract/settings';
import { useId, useRef } from 'react';
import { putBack } from '../../../drafts/use-draft.js';
import type { FieldValues } from '../../../drafts/use-follow-untouched.js';
import type { Problems } from '../../../forms/form.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Field } from '../../../ui/field.js';
import { accentChoices, judge } from './accents.js';
import styles from './look.module.css';
import { ratioInWords } from './ratio-in-words.js';

interface AccentFieldsProps {
  readonly value: SettingValues['look'];
  readonly fields: FieldValues;
  readonly problem: Problems[string] | undefined;
}

/** The accent colour: one of a few that pass, or one's own, which says what is wrong with it as it is typed. */
export function AccentFields({ value: { accent }, fields, problem }: AccentFieldsProps) {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const box = useRef<HTMLDivElement>(null);
  const pickId = useId();
  const judged = accent === null ? null : judge(accent);
  const found = judged?.problem ?? null;

  const take = (hex: string) => {
    const form = box.current?.closest('form');
    if (form) putBack(form, { 'accent=own': 'true', accentOwn: hex });
  };
  const said =
    found !== null
      ? whyNot(found)
      : problem === undefined
        ? null
        : t(problem === 'empty' ? 'settings.look.ownMissing' : 'settings.look.noColour');
  return (
    <div className={styles.group} ref={box}>
      <Choices
        kind="one"
        name="accent"
        label={t('settings.look.accent')}
        hint={t('settings.look.accentHint')}
        options={accentChoices.map((choice) => ({
          value: choice,
          label: (
            <>
              {choice !== 'own' && <Swatch hex={choice === 'house' ? houseAccent : goodAccents[choice]} />}
              {t(`settings.look.accents.${choice}`)}
            </>
          ),
        }))}
        chosen={accentChoices.filter((choice) => fields[`accent=${choice}`] === 'true')}
      />
      <div className={styles.own}>
        <Field
          name="accentOwn"
          type="text"
          label={t('settings.look.own')}
          hint={t('settings.look.ownHint')}
          maxLength={9}
          autoCapitalize="none"
          defaultValue={fields['accentOwn']}
          onChange={({ target, nativeEvent }) => {
            // Not what a draft or a former value puts in.
            if (nativeEvent.isTrusted) chooseOwn(target);
          }}
          problem={said}
        />
        <label htmlFor={pickId}>{t('settings.look.pick')}</label>
        <input
          id={pickId}
          type="color"
          // Of no form: the field beside it has the colour.
          form=""
          value={accent ?? houseAccent}
          onChange={({ target }) => take(target.value)}
        />
      </div>
      {found && judged && (
        <p className={styles.nearest}>
          {t('settings.look.nearest')}{' '}
          <Button look="soft" size="small" onClick={() => take(judged.nearest)}>
            <Swatch hex={judged.nearest} /> {t('settings.look.takeNearest', { colour: judged.nearest })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Who types a colour has chosen it. */
function chooseOwn({ form, value }: HTMLInputElement): void {
  const own = form?.querySelector<HTMLInputElement>('[name="accent"][value="own"]');
  if (form && own && !own.checked && value !== '') putBack(form, { 'accent=own': 'true' });
}

/** Why a colour is refused, in a sentence. */
function useWhyNot(): (problem: AccentProblem) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (problem) =>
    problem.kind === 'contrast'
      ? t(`settings.look.tooLow.${problem.pair}`, {
          theme: t(`settings.look.when.${problem.theme}`),
          ratio: ratioInWords(problem.ratio, language),
          needs: ratioInWords(problem.needs, language),
        })
      : t(`settings.look.meanings.${problem.kind}`);
}

/** By attributes: a style in the page would be refused by its policy. */
const Swatch = ({ hex }: { readonly hex: Hex }) => (
  <span className={styles.swatch}>
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r="9" fill={hex} />
    </svg>
  </span>
);
