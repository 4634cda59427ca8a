import type { MyMeasure } from '@naast/shared/contract/measures';
import { ownPagePaths } from '@naast/shared/own-pages';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useShortMoment } from '../use-moment.js';
import styles from './measures.module.css';

const doing = {
  hide: 'hide',
  note: null,
  slow: 'slow',
  rest: 'rest',
  outToday: 'out',
  outLonger: 'out',
} as const;

/** What was decided about the user: what, by whom, why, until when; what they can do now; and what came of an appeal. */
export function MeasureSaid({ measure }: { measure: MyMeasure }) {
  const { t } = useTranslation();
  const moment = useShortMoment();
  const { kind, by, why, words, until, seconds, isRunning, appeal } = measure;
  const now = doing[kind];
  return (
    <>
      <p>
        <strong>
          {t(`measures.${kind}`, { until: until === null ? '' : moment(until), seconds: seconds ?? '' })}
        </strong>{' '}
        {isRunning && measure.isProposed && t('measures.isProposed')}{' '}
        {!isRunning && kind !== 'note' && t(measure.isLifted ? 'measures.isLifted' : 'measures.over')}
      </p>
      <p>
        {by === null ? t('measures.byTeam') : t('measures.by', { name: by })}{' '}
        {measure.byRule && t('measures.byRule')} {t(`measure.told.${why}`)}
      </p>
      <p className={styles.words} dir="auto">
        {words ?? t(`measures.line.${why}`)}
      </p>
      {isRunning && now && (
        <p>
          <strong>{t('measures.now')}</strong> {t(`measures.doing.${now}`)}{' '}
          {now === 'out' && (
            <>
              <LocalLink to="/">{t('measures.rooms')}</LocalLink>{' '}
              <LocalLink to="/ask">{t('measures.ask')}</LocalLink>
            </>
          )}
        </p>
      )}
      {isRunning && kind !== 'note' && kind !== 'hide' && <p>{t('measures.lines')}</p>}
      {appeal && <Answer appeal={appeal} />}
      {!appeal?.decided && measure.isNobodyElse && (
        <p>
          {t('measures.nobodyElse')}{' '}
          <LocalLink to={ownPagePaths.complaints}>{t('measures.outside')}</LocalLink>
        </p>
      )}
    </>
  );
}

function Answer({ appeal }: { appeal: NonNullable<MyMeasure['appeal']> }) {
  const { t } = useTranslation();
  const { words, decided } = appeal;
  return (
    <>
      <p>
        <strong>
          {t(decided === null ? 'measures.waits' : decided.isRight ? 'measures.right' : 'measures.notRight')}
        </strong>
      </p>
      {decided?.words && (
        <p className={styles.words} dir="auto">
          {t('measures.why')} {decided.words}
        </p>
      )}
      {words !== null && (
        <>
          <p>{t('measures.yours')}</p>
          <p className={styles.words} dir="auto">
            {words}
          </p>
        </>
      )}
    </>
  );
}
