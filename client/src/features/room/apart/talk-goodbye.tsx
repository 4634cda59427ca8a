import type { TalkEnding, TalkView } from '@naast/shared/contract/talks';
import { useEffect, useRef } from 'react';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import { Goodbye as DrawnGoodbye } from '../../../ui/drawings/goodbye.js';
import { Page } from '../../../ui/frame/page.js';
import { WhereTo } from '../goodbye/goodbye.js';
import styles from '../goodbye/goodbye.module.css';
import { LostWords } from '../goodbye/lost-words.js';

interface TalkGoodbyeProps {
  /** Null until it is known. */
  readonly reason: TalkEnding | null;
  readonly isTeam: boolean;
  readonly view: TalkView;
  readonly unsent: readonly string[];
}

/** After a talk: how it ended, the words that did not arrive, the way back, and for its person where to turn now. */
export function TalkGoodbye({ reason, isTeam, view: { talk }, unsent }: TalkGoodbyeProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus();
  }, []);
  return (
    <Page {...(!isTeam && { help: 'beside' })}>
      <div className={styles.head}>
        <DrawnGoodbye />
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t('talks.goodbye.title')}
        </h1>
        <p className="lead">{t(`talks.goodbye.${isTeam ? 'team' : 'mine'}.${reason ?? 'declined'}`)}</p>
        <p>{t('goodbye.history')}</p>
      </div>
      {unsent.length > 0 && <LostWords why={t('goodbye.unsent')} words={unsent} />}
      <div className={styles.ways}>
        {talk.room && (
          <LocalLink to={`/rooms/${talk.room.id}`} className={buttonClass({})}>
            {t('talks.toRoom')}
          </LocalLink>
        )}
        <LocalLink
          to={isTeam ? '/team' : '/'}
          className={buttonClass(talk.room === null ? {} : { look: 'soft' })}
        >
          {isTeam ? t('goodbye.team') : t('goodbye.home')}
        </LocalLink>
      </div>
      {!isTeam && (
        <section className={styles.where} aria-labelledby="where">
          <h2 id="where">{t('goodbye.where')}</h2>
          <p className={styles.toLines}>
            <a href="#crisis-block">{t('rooms.elsewhere')}</a>
          </p>
          <WhereTo except={talk.room?.id ?? null} />
        </section>
      )}
    </Page>
  );
}
