import type { AlarmItem } from '@naast/shared/contract/alarms';
import type { ReactNode } from 'react';
import { useSelf } from '../../api/self-context.js';
import { joinNames } from '../../language/join-names.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useAlarmWords } from '../../ui/alarms/alarm-words.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './alarms.module.css';
import { LevelChip } from './level-chip.js';
import { WhatNext } from './what-next.js';

interface AlarmFactsProps {
  readonly alarm: AlarmItem;
  /** What the person is called there; null once the words are gone, and of a question. */
  readonly name: string | null;
}

export function AlarmFacts({ alarm, name }: AlarmFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const { place, seatId, sources, kinds, raisedAt, times, lastAt, reach, taken, closed } = alarm;
  const isTakerAway = closed === null && taken !== null && !taken.isMe && !taken.isHere;
  const unnamed = place.kind === 'thread' ? 'asker' : seatId === null ? 'outside' : 'who';
  const facts: readonly (readonly [Parameters<typeof Fact>[0]['of'], ReactNode])[] = [
    ['where', <Where key="where" alarm={alarm} />],
    ['who', <bdi key="who">{name ?? t(`alarms.${unnamed}`)}</bdi>],
    ['level', <LevelChip key="level" alarm={alarm} />],
    ['kinds', kinds.length > 0 && kinds.map((kind) => t(`questions.worry.${kind}`)).join(' · ')],
    [
      'raisedBy',
      joinNames(
        sources.map((source) => t(`alarms.raisedBy.${source}`)),
        language,
      ),
    ],
    [
      'since',
      <>
        {moment(raisedAt)}
        {times > 1 && <span> · {t('alarms.times', { count: times, moment: moment(lastAt) })}</span>}
      </>,
    ],
    ['reach', closed === null && t(`alarms.reach.${reach}`)],
    [
      closed === null ? 'taken' : 'took',
      taken === null ? (
        t('alarms.takenByNobody')
      ) : taken.isMe ? (
        t('alarms.takenByMe', { moment: moment(taken.at) })
      ) : (
        <>
          {t('alarms.takenBy', { name: taken.name, moment: moment(taken.at) })}
          {isTakerAway && <strong> {t('alarms.takerAway', { name: taken.name })}</strong>}
        </>
      ),
    ],
    ['next', closed === null && (taken === null || isTakerAway) && <WhatNext key="next" alarm={alarm} />],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([of, what]) => what !== false && <Fact key={of} of={of} what={what} />)}
    </dl>
  );
}

interface FactProps {
  readonly of:
    | 'where'
    | 'who'
    | 'level'
    | 'kinds'
    | 'raisedBy'
    | 'since'
    | 'reach'
    | 'taken'
    | 'took'
    | 'next';
  readonly what: ReactNode;
}

function Fact({ of, what }: FactProps) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{t(`alarms.fact.${of}`)}</dt>
      <dd>{what}</dd>
    </div>
  );
}

/** The place, and the way to it while something can be done there. */
function Where({ alarm }: { readonly alarm: AlarmItem }) {
  const { t } = useTranslation();
  const { whereOf } = useAlarmWords();
  const { self } = useSelf();
  const { place } = alarm;
  const to =
    place.kind === 'thread'
      ? `/team/questions/${place.id}`
      : // A talk apart is for the two who sit in it.
        // Nor is a room for who hosts none: they would stand before its door.
        place.kind === 'roomSession' &&
        self?.may.openRooms &&
        place.room &&
        place.isOpen &&
        `/rooms/${place.room.id}`;
  return (
    <>
      {whereOf(alarm)}{' '}
      {to && (
        <LocalLink to={to}>{t(place.kind === 'thread' ? 'alarms.toQuestion' : 'alarms.toRoom')}</LocalLink>
      )}
      {!place.isOpen && <span> {t('alarms.placeClosed')}</span>}
    </>
  );
}
