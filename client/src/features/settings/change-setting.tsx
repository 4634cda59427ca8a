import type { SettingSubject, SettingValues, SettingViewOf } from '@naast/shared/contract/settings';
import type { ChangedField } from '../../drafts/use-follow-untouched.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { FormBeside } from '../../ui/changing/form-beside.js';
import { Preview } from '../../ui/changing/preview.js';
import { SendRow } from '../../ui/changing/send-row.js';
import { ErrorText } from '../../ui/error-text.js';
import { Meanwhile } from '../../ui/meanwhile.js';
import { Note } from '../../ui/note.js';
import { Row, Rows } from '../../ui/rows.js';
import { weekdaysInWords } from '../../ui/time.js';
import type { Subject } from './subject.js';
import { useChanging } from './use-changing.js';
import { WhoAndWhen } from './who-and-when.js';

interface ChangeSettingProps<S extends SettingSubject> {
  readonly view: SettingViewOf<S>;
  readonly subject: Subject<S>;
}

/** The form of a subject, beside it what visitors see as one types, and the values that it had. */
export function ChangeSetting<S extends SettingSubject>({ view, subject }: ChangeSettingProps<S>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useBilingual();
  const changing = useChanging(view, subject);
  const { sending, isDirty, isLate } = changing;
  const { sent, isSending } = sending;
  const now = view.value as SettingValues[S];
  const refusal = sent?.refusal === 'changedMeanwhile' ? null : sent?.refusal;
  const offered = formerOf(view);
  const labelOf = (name: string) => {
    const named = subject.named?.[name];
    if (named) return say(named);
    const label = subject.labels[name];
    const day = /\.([1-7])$/.exec(name)?.[1];
    return `${day ? `${weekdaysInWords([Number(day)], language)}, ` : ''}${label ? t(label) : ''}`;
  };
  const inWords = ({ name, was, now: is }: ChangedField) => {
    const label = labelOf(name);
    const Said = subject.said?.[name];
    return Said
      ? { label, was: <Said held={was} other={is} />, now: <Said held={is} other={was} /> }
      : { label };
  };
  return (
    <FormBeside
      of={sending}
      side={
        <>
          <Preview>
            <subject.Preview value={changing.shown} />
          </Preview>
          <section aria-labelledby="former">
            <h2 id="former">{t('settings.former.title')}</h2>
            {offered.length === 0 ? (
              <p className="quiet">{t('settings.former.none')}</p>
            ) : (
              <Rows label={t('settings.former.title')}>
                {offered.map((former) => (
                  <Row
                    key={former.rev}
                    title={
                      subject.Former ? (
                        <subject.Former value={former.value as SettingValues[S]} now={now} />
                      ) : (
                        <subject.Line value={former.value as SettingValues[S]} />
                      )
                    }
                    facts={<WhoAndWhen changed={former.changed} />}
                    actions={
                      view.may.change && (
                        <Button
                          look="soft"
                          size="small"
                          onClick={() => changing.putFormer(former.value as SettingValues[S])}
                        >
                          {t('settings.former.putBack')}
                        </Button>
                      )
                    }
                  />
                ))}
              </Rows>
            )}
          </section>
        </>
      }
    >
      <input type="hidden" name="rev" value={view.rev} />
      <input type="hidden" name="from" value={changing.began} data-draft />
      {changing.isPutBack && (
        <Note role="status">
          <p>{t('settings.former.isPut')}</p>
        </Note>
      )}
      <subject.Fields
        view={view}
        fields={changing.fields}
        value={changing.shown}
        problems={sent?.problems ?? {}}
      />
      {isLate && (
        <Meanwhile
          name={view.changed?.by.name ?? t('settings.gone')}
          changed={changing.changed.map((field) => ({ ...field, ...inWords(field) }))}
        />
      )}
      {refusal && <ErrorText refusal={refusal} />}
      {view.may.change && (
        <SendRow
          label={t('settings.save')}
          isSending={isSending}
          isDirty={isDirty}
          isSaved={changing.isSaved}
          onNever={changing.never}
        />
      )}
    </FormBeside>
  );
}

/** The values that it had; and the one that it began with, once that is not among them any more. */
function formerOf<S extends SettingSubject>({ rev, value, first, former }: SettingViewOf<S>) {
  const began = JSON.stringify(first);
  const isNamed = [value, ...former.map((one) => one.value)].some((one) => JSON.stringify(one) === began);
  return rev === 0 || isNamed ? former : [...former, { rev: -1, value: first, changed: null }];
}
