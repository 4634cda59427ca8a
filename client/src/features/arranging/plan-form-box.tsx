import { doorAjars } from '@naast/shared/contract/held-views';
import type { RoomView } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { FormBeside } from '../../ui/changing/form-beside.js';
import { Preview } from '../../ui/changing/preview.js';
import { SendRow } from '../../ui/changing/send-row.js';
import { useClock } from '../../ui/clock.js';
import { ErrorText } from '../../ui/error-text.js';
import { Field } from '../../ui/field.js';
import { FieldGroup } from '../../ui/field-group.js';
import { Meanwhile } from '../../ui/meanwhile.js';
import { RoomHours } from '../../ui/rooms/room-hours.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { Tick } from '../../ui/tick.js';
import { calendarDay, weekdaysInWords } from '../../ui/time.js';
import { useClientKey } from '../../ui/use-client-key.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { CapacityFields } from './capacity-fields.js';
import { DateFields } from './date-fields.js';
import { usePlanning } from './use-planning.js';
import { WeekFields } from './week-fields.js';

const { descriptionMaxCharacters } = limits.room;
const sides = { from: 'settings.hours.from', to: 'settings.hours.to' } as const;
const texts = { title: 'name', description: 'description' } as const;

/** The texts and hours of a room, or of a new one (null); beside them what visitors see as one types. */
export function PlanFormBox({ room }: { room: RoomView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useBilingual();
  const problemOf = useProblemText();
  const { now, timeZone } = useClock();
  const planning = usePlanning(room);
  const { sending, fields, shown, isDirty } = planning;
  const { sent, isSending } = sending;
  const clientKey = useClientKey(sent);
  const problems = sent?.problems ?? {};
  const refusal = sent?.refusal === 'changedMeanwhile' ? null : sent?.refusal;
  const at = (name: string) => ({
    name,
    lang: name.slice(-2),
    defaultValue: fields[name],
    problem: problemOf(problems[name]),
  });
  const labelOf = (name: string) => {
    const [first = '', second = '', third = ''] = name.split('.');
    if (first === 'date')
      return t('arranging.dates.of', {
        number: Number(second) + 1,
        what: t(third === 'on' ? 'arranging.dates.on' : sides[third === 'to' ? 'to' : 'from']),
      });
    if (first === 'forbidsContact=yes') return t('arranging.contact.forbid');
    if (first === 'doorAjar') return t('arranging.ajar.label');
    if (first === 'capacity')
      return t(second === 'oneHost' ? 'arranging.capacity.oneHost' : 'arranging.capacity.moreHosts');
    const text = first === 'title' || first === 'description' ? first : null;
    if (text) return t(`arranging.${texts[text]}.${second === 'en' ? 'en' : 'nl'}`);
    return `${weekdaysInWords([Number(second)], language)}, ${t(first === 'to' ? sides.to : sides.from)}`;
  };
  return (
    <FormBeside
      of={sending}
      side={
        <Preview>
          <p>
            <strong>{say(shown.title) || t('arranging.noName')}</strong>
          </p>
          {say(shown.description) !== '' && <p>{say(shown.description)}</p>}
          {shown.forbidsContact && <p>{t('rooms.noContact')}</p>}
          {shown.doorAjar !== 'off' && (
            <p>
              {t('arranging.ajar.label')}: {t(`arranging.ajar.${shown.doorAjar}`)}
            </p>
          )}
          <RoomHours weekly={shown.weekly} dates={shown.dates} />
        </Preview>
      }
    >
      <input type="hidden" name="rev" value={planning.rev} />
      <input type="hidden" name="base" value={planning.base} data-draft />
      <input type="hidden" name="today" value={calendarDay(now, timeZone)} />
      {room === null && (
        <input type="hidden" name="clientKey" defaultValue={clientKey} data-draft suppressHydrationWarning />
      )}
      <Field {...at('title.nl')} label={labelOf('title.nl')} />
      <Field {...at('title.en')} label={labelOf('title.en')} />
      <TextArea
        spellCheck
        {...at('description.nl')}
        label={labelOf('description.nl')}
        hint={t('arranging.description.hint')}
        rows={3}
        maxCharacters={descriptionMaxCharacters}
      />
      <TextArea
        spellCheck
        {...at('description.en')}
        label={labelOf('description.en')}
        rows={3}
        maxCharacters={descriptionMaxCharacters}
      />
      <WeekFields fields={fields} typed={planning.typed} problems={problems} />
      <DateFields fields={fields} typed={planning.typed} problems={problems} />
      <CapacityFields fields={fields} problems={problems} />
      <FieldGroup title={t('arranging.contact.title')}>
        <Tick
          name="forbidsContact"
          label={t('arranging.contact.forbid')}
          hint={t('arranging.contact.hint')}
          defaultChecked={fields['forbidsContact=yes'] === 'true'}
        />
      </FieldGroup>
      <FieldGroup title={t('arranging.ajar.title')} hint={t('arranging.ajar.hint')}>
        <SelectField
          name="doorAjar"
          label={t('arranging.ajar.label')}
          options={doorAjars.map((ajar) => ({ value: ajar, label: t(`arranging.ajar.${ajar}`) }))}
          defaultValue={fields['doorAjar']}
        />
      </FieldGroup>
      {planning.isLate && (
        <Meanwhile
          name={t('arranging.colleague')}
          changed={planning.changed.map((field) => ({ ...field, label: labelOf(field.name) }))}
        />
      )}
      {refusal && <ErrorText refusal={refusal} />}
      <SendRow
        label={t(room === null ? 'arranging.make' : 'settings.save')}
        isSending={isSending}
        isDirty={isDirty}
        isSaved={planning.isSaved}
        onNever={planning.never}
      />
    </FormBeside>
  );
}
