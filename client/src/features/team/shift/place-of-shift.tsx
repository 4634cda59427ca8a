import type { ShiftPlace } from '@naast/shared/contract/shifts';
import { useId } from 'react';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { TimedEntry, TimedList } from '../../../ui/timed-list.js';
import styles from './shift.module.css';

/** One place: what colleagues did there, and what was decided about people, without who they are. */
export function PlaceOfShift({ place }: { readonly place: ShiftPlace }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const id = useId();
  const { kind, room, isOpen, hasHandover, acts, measures } = place;
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h2 id={id}>
        {room ? (
          <LocalLink to={`/rooms/${room.id}`}>{say(room.title)}</LocalLink>
        ) : (
          t(`shift.place.${kind === 'questions' ? 'questions' : 'elsewhere'}`)
        )}
      </h2>
      {room && (
        <p className="quiet">
          {t(isOpen ? 'shift.isOpen' : 'shift.isClosed')} {hasHandover && t('shift.handover')}
        </p>
      )}
      {measures.length > 0 && (
        <>
          <h3>{t('shift.measures')}</h3>
          <TimedList>
            {measures.map((measure) => (
              <Measure key={JSON.stringify(measure)} measure={measure} />
            ))}
          </TimedList>
        </>
      )}
      {acts.length > 0 && (
        <>
          <h3>{t('shift.acts')}</h3>
          <TimedList>
            {acts.map((act) => (
              <Act key={JSON.stringify(act)} act={act} />
            ))}
          </TimedList>
        </>
      )}
    </section>
  );
}

function Act({ act: { act, by, about, count, at } }: { readonly act: ShiftPlace['acts'][number] }) {
  const { t } = useTranslation();
  return (
    <TimedEntry at={at}>
      <strong>{by ?? t('shift.gone')}</strong> {t(`log.act.${act}`, { about: about ?? t('log.gone') })}
      {count > 1 && <small> {t('shift.times', { count })}</small>}
    </TimedEntry>
  );
}

function Measure({ measure }: { readonly measure: ShiftPlace['measures'][number] }) {
  const { t } = useTranslation();
  const { kind, why, by, byRule, isLifted, isProposed, count, at } = measure;
  return (
    <TimedEntry at={at}>
      <strong>{t(`cases.outcomeDone.${kind}`)}</strong> · {by ?? t(byRule ? 'shift.rule' : 'shift.gone')}.{' '}
      {t('shift.why', { why: t(`measure.choose.${why}`) })}
      {count > 1 && <small> {t('shift.times', { count })}</small>}
      {isProposed && ` ${t('shift.proposed')}`}
      {isLifted && ` ${t('shift.lifted')}`}
    </TimedEntry>
  );
}
