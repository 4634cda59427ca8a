import type { SettingValues, SettingViewOf } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { useId, useRef } from 'react';
import { putBack } from '../../../drafts/use-draft.js';
import type { FieldValues } from '../../../drafts/use-follow-untouched.js';
import type { Problems } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { Field } from '../../../ui/field.js';
import field from '../../../ui/field.module.css';
import { FieldGroup } from '../../../ui/field-group.js';
import { Note } from '../../../ui/note.js';
import { calendarDay } from '../../../ui/time.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import styles from '../settings.module.css';
import { CheckedApart, CrisisLineFields } from './crisis-line-fields.js';
import { Checked } from './crisis-lines-checked.js';
import { crisisFieldsOf } from './crisis-lines-form.js';
import { dangerId, heldProposal, proposalField, useProposal } from './crisis-proposal.js';
import { CrisisSets } from './crisis-sets.js';
import { useListField } from './use-list-field.js';

type Value = SettingValues['crisisLines'];
type Line = Value['lines'][number];

const sizes = limits.settings.crisis;
const both = ['nl', 'en'] as const;
const none = { nl: '', en: '' };

interface CrisisLinesFieldsProps {
  readonly view: SettingViewOf<'crisisLines'>;
  readonly fields: FieldValues;
  readonly value: Value;
  readonly problems: Problems;
}

export function CrisisLinesFields({ view, fields, value, problems }: CrisisLinesFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemText();
  const { now, timeZone } = useClock();
  const problemId = useId();
  const toldRef = useRef<HTMLDivElement>(null);
  const { lines, danger } = value;
  const { held, addRef, setAll, change, move, remove } = useListField('lines', lines);
  const { held: proposed, proposal, check, uncheck } = useProposal();
  const isCheckedApart = (id: string) =>
    proposal === null
      ? null
      : {
          isChecked: proposal.checked.includes(id),
          problem: problems[`checked.${id}`] ? t('settings.crisisLines.sets.needed') : null,
          onCheck: (isChecked: boolean) => check(id, isChecked),
        };

  function propose(given: Value) {
    const form = held.current?.form;
    if (!form) return;
    putBack(form, {
      ...crisisFieldsOf(given),
      [proposalField]: heldProposal({ checked: [] }),
    });
    // Once it is there.
    setTimeout(() => toldRef.current?.focus());
  }

  const dangerProblem = (name: string) =>
    problems[name] === 'missing'
      ? t('settings.crisisLines.withNumber', { number: danger.phone.shown })
      : problemOf(problems[name]);

  return (
    <>
      {/* No hidden inputs: React would give such ones their present value back. */}
      <input type="text" name="danger.phone" defaultValue={fields['danger.phone']} hidden readOnly />
      <input type="text" name={proposalField} defaultValue="" ref={proposed} hidden readOnly />
      <input type="hidden" name="today" value={calendarDay(now, timeZone)} />
      <div ref={toldRef} tabIndex={-1} role="status" className={styles.told}>
        {proposal && (
          <Note tone="heed">
            <p>
              <strong>{t('settings.crisisLines.sets.proposed')}</strong>{' '}
              {t('settings.crisisLines.sets.proposedHint')}
            </p>
          </Note>
        )}
      </div>
      <Checked
        view={view}
        checkedOn={fields['checkedOn']}
        isChecked={fields['isChecked']}
        isProposal={proposal !== null}
        problem={problems['checked']}
      />
      <FieldGroup title={t('settings.crisisLines.lines')} hint={t('settings.crisisLines.linesHint')}>
        <ol className={styles.items}>
          {lines.map((line, at) => (
            <CrisisLineFields
              key={line.id}
              line={line}
              at={at}
              isLast={at === lines.length - 1}
              isNew={proposal === null && !view.value.lines.some(({ id }) => id === line.id)}
              problems={problems}
              checking={isCheckedApart(line.id)}
              onChange={(changed) => {
                change(line.id, changed);
                uncheck(line.id);
              }}
              onMove={(to, event) => move(at, to, event)}
              onRemove={() => remove(line.id)}
            />
          ))}
        </ol>
        {problems['lines'] && (
          <p className={field.problem} id={problemId}>
            {problems['lines'] === 'tooLong'
              ? t('settings.crisisLines.tooMany', { most: sizes.linesMost })
              : t('settings.crisisLines.noneAtNight')}
          </p>
        )}
        <Button
          ref={addRef}
          // A problem of all lines has the focus here: the field of that name is hidden.
          name="lines"
          aria-describedby={problems['lines'] && problemId}
          look="soft"
          aria-disabled={lines.length >= sizes.linesMost}
          onClick={() => lines.length < sizes.linesMost && setAll([...lines, newLine(lines)])}
        >
          {t('settings.crisisLines.add')}
        </Button>
        <input type="hidden" name="lines" value={JSON.stringify(lines)} ref={held} data-draft />
      </FieldGroup>
      {view.may.change && <CrisisSets onPropose={propose} />}
      <div>
        <p>
          {t('settings.crisisLines.emergency')}: <strong>{danger.phone.shown}</strong>
        </p>
        {problems['danger.phone'] && <p className={field.problem}>{t('settings.crisisLines.noEmergency')}</p>}
        <CheckedApart
          of={isCheckedApart(dangerId)}
          id={dangerId}
          label={t('settings.crisisLines.sets.dangerChecked', { number: danger.phone.shown })}
        />
      </div>
      {both.map((language) => (
        <Field
          key={language}
          name={`danger.label.${language}`}
          label={t(`settings.crisisLines.${language === 'nl' ? 'dangerNl' : 'dangerEn'}`)}
          {...(language === 'nl' && {
            hint: t('settings.crisisLines.dangerHint', { number: danger.phone.shown }),
          })}
          lang={language}
          defaultValue={fields[`danger.label.${language}`]}
          problem={dangerProblem(`danger.label.${language}`)}
        />
      ))}
      {both.map((language) => (
        <Field
          key={language}
          name={`otherwise.${language}`}
          label={t(`settings.crisisLines.${language === 'nl' ? 'otherwiseNl' : 'otherwiseEn'}`)}
          lang={language}
          defaultValue={fields[`otherwise.${language}`]}
          problem={problemOf(problems[`otherwise.${language}`])}
        />
      ))}
    </>
  );
}

/** "line-3": the first number that is free. */
function newLine(lines: readonly Line[]): Line {
  let number = 1;
  while (lines.some(({ id }) => id === `line-${number}`)) number++;
  return {
    id: `line-${number}`,
    label: none,
    about: none,
    phone: null,
    chat: null,
    hours: null,
    discreetPhone: null,
  };
}
