import type { HandoverView } from '@naast/shared/contract/pauses';
import { useId } from 'react';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Note } from '../../../ui/note.js';
import styles from './shift.module.css';

/** What is the user's now, and what becomes of it when they pause. */
export function WhatIsMine({ handover }: { readonly handover: HandoverView }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const id = useId();
  const { cases, questions, alarms, duty, rooms } = handover;
  const isNothing = cases + questions + alarms.count + rooms.length === 0 && duty === null;
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h2 id={id}>{t('pausing.yours')}</h2>
      {isNothing && <p>{t('pausing.nothing')}</p>}
      {rooms.map((room) => (
        <Note key={room.id} tone={room.isCovered ? 'plain' : 'heed'}>
          <p>
            <strong>{say(room.title)}</strong> {t(room.isCovered ? 'pausing.covered' : 'pausing.alone')}{' '}
            <LocalLink to={`/rooms/${room.id}`}>{t('pausing.toRoom')}</LocalLink>
          </p>
        </Note>
      ))}
      {alarms.count > 0 && (
        <p>
          {alarms.to === null
            ? t('pausing.alarmsStay', { count: alarms.count })
            : t('pausing.alarmsGo', { count: alarms.count, name: alarms.to })}{' '}
          <LocalLink to="/team/alarms">{t('pausing.toAlarms')}</LocalLink>
        </p>
      )}
      {duty && (
        <p>
          <strong>{t('pausing.duty.title')}</strong>{' '}
          {duty.offeredTo !== null && t('pausing.duty.offered', { name: duty.offeredTo })}
          {duty.offeredTo === null && duty.colleagues.length === 0 && t('pausing.duty.nobody')}
        </p>
      )}
      {cases > 0 && <p>{t('pausing.cases', { count: cases })}</p>}
      {questions > 0 && (
        <p>
          {t('pausing.questions', { count: questions })}{' '}
          <LocalLink to="/team/questions">{t('pausing.toQuestions')}</LocalLink>
        </p>
      )}
    </section>
  );
}
