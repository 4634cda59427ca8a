import type { CaseView, CaseWords } from '@naast/shared/contract/cases';
import type { HeavyKind } from '@naast/shared/contract/heavy';
import { useTranslation } from '../../language/use-translation.js';
import { HeavyWords } from '../../ui/heavy-words.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useClockTime, useMoment } from '../../ui/use-moment.js';
import styles from './cases.module.css';

/** What stood there with what was around it, what was said with it, and what was done about this person before. */
export function CaseWordsView({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { words, said, note, decidedWords, appealWords, appealHeavy, answer, earlier } = view;
  return (
    <>
      {appealWords !== null && (
        <Quoted
          title={t(view.notice ? 'grave.notice.against' : 'cases.appeal.words')}
          text={appealWords}
          heavy={appealHeavy}
        />
      )}
      {answer !== null && <Quoted title={t('cases.appeal.answer')} text={answer} />}
      {note !== null && <Quoted title={t('cases.note')} text={note} />}
      {view.notice === null && (
        <section className={styles.part} aria-labelledby="case-words">
          <h2 id="case-words">{t('cases.item.title')}</h2>
          {words.length === 0 ? (
            <p className="quiet">{t('cases.item.none')}</p>
          ) : (
            <ol className={styles.words}>
              {words.map((one) => (
                <Line key={`${one.sentAt} ${one.text}`} one={one} />
              ))}
            </ol>
          )}
        </section>
      )}
      {said.length > 0 && (
        <section className={styles.part} aria-labelledby="case-said">
          <h2 id="case-said">{t('cases.said')}</h2>
          <ul className={styles.words}>
            {said.map(({ kind, text, heavy }) => (
              <li key={`${kind} ${text}`}>
                <p className={styles.who}>{t(`cases.kind.${kind}`)}</p>
                <HeavyWords heavy={heavy}>
                  <p className={styles.text} dir="auto">
                    {text}
                  </p>
                </HeavyWords>
              </li>
            ))}
          </ul>
        </section>
      )}
      {decidedWords !== null && (
        <Quoted title={t(view.notice ? 'grave.notice.decided' : 'cases.decidedWords')} text={decidedWords} />
      )}
      {earlier.length > 0 && (
        <section className={styles.part} aria-labelledby="case-earlier">
          <h2 id="case-earlier">{t('cases.earlier.title')}</h2>
          <ul className={styles.earlier}>
            {earlier.map(({ kind, from, by, why, isLifted }) => (
              <li key={`${kind} ${from}`}>
                {[
                  t(`cases.outcomeDone.${kind}`),
                  t('cases.earlier.from', { moment: moment(from) }),
                  by !== null && t('cases.earlier.by', { name: by }),
                  t(`measure.choose.${why}`),
                  isLifted && t('cases.earlier.lifted'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Without a name: what was said is judged, not who said it. Heavy words are folded until they are asked for. */
function Line({ one: { role, isAuthor, sentAt, text, isItem, heavy } }: { readonly one: CaseWords }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  return (
    <li className={joinClasses(isItem && styles.item)}>
      <p className={styles.who}>
        <span>{isAuthor ? t('cases.item.author') : t(`cases.item.${role}`)}</span>
        <time dateTime={sentAt}>{clockTime(sentAt)}</time>
        {isItem && <strong>{t('cases.item.about')}</strong>}
      </p>
      <HeavyWords heavy={heavy}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
      </HeavyWords>
    </li>
  );
}

interface QuotedProps {
  readonly title: string;
  readonly text: string;
  /** Null: it is shown. */
  readonly heavy?: HeavyKind | null;
}

function Quoted({ title, text, heavy = null }: QuotedProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <HeavyWords heavy={heavy}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
      </HeavyWords>
    </section>
  );
}
