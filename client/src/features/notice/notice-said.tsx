import type { MyNotice } from '@naast/shared/contract/notices';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './notice.module.css';

/** What was told, what a person decided about it and why, and where else to go. */
export function NoticeSaid({ notice }: { readonly notice: MyNotice }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  const { page, kind, sentAt, words, state, decided, objection, heldUntil, readableUntil } = notice;
  return (
    <>
      {state === 'waiting' && <p>{t('notice.status.waiting')}</p>}
      {state === 'lapsed' && (
        <p>
          {t('notice.status.lapsed')} <LocalLink to="/notice">{t('notice.status.again')}</LocalLink>
        </p>
      )}
      {decided && (
        <Note>
          <p>
            <strong>{t(`notice.outcome.${decided.outcome}`)}</strong>
          </p>
          <p>{t('notice.status.decided', { moment: moment(decided.at) })}</p>
          {decided.words === null ? (
            <p>{t('notice.status.whyGone')}</p>
          ) : (
            <Quoted title={t('notice.status.why')} text={decided.words} />
          )}
        </Note>
      )}
      {objection && <Objection objection={objection} />}
      {decided && <Elsewhere notice={notice} />}
      <section className={styles.part} aria-labelledby="notice-yours">
        <h2 id="notice-yours">{t('notice.status.yours')}</h2>
        <dl>
          <dt>{t('notice.status.kind')}</dt>
          <dd>{t(`notice.kind.${kind}`)}</dd>
          {page && (
            <>
              <dt>{t('notice.status.about')}</dt>
              <dd>
                {page.title ? (
                  <LocalLink to={page.path}>{say(page.title)}</LocalLink>
                ) : (
                  t('notice.status.goneTitle')
                )}
              </dd>
            </>
          )}
        </dl>
        {words !== null && (
          <p className={styles.text} dir="auto">
            {words}
          </p>
        )}
        <p className="quiet">{t('notice.status.sentAt', { moment: moment(sentAt) })}</p>
        {heldUntil && <p>{t('notice.status.held', { moment: moment(heldUntil) })}</p>}
        <p className="quiet">{t('notice.status.readable', { moment: moment(readableUntil) })}</p>
      </section>
    </>
  );
}

function Objection({ objection }: { readonly objection: NonNullable<MyNotice['objection']> }) {
  const { t } = useTranslation();
  const { words, decided } = objection;
  return (
    <Note>
      <p>
        <strong>
          {decided === null
            ? t('notice.object.waits')
            : t(decided.isRight ? 'notice.object.right' : 'notice.object.notRight')}
        </strong>
      </p>
      {decided !== null && decided.words !== null && (
        <Quoted title={t('notice.object.why')} text={decided.words} />
      )}
      {words !== null && <Quoted title={t('notice.object.yours')} text={words} />}
    </Note>
  );
}

/** Where to go outside the team. */
function Elsewhere({ notice: { isNobodyElse, objection } }: { readonly notice: MyNotice }) {
  const { t } = useTranslation();
  const contact = useQuery(organisationQuery()).data?.complaints ?? '';
  return (
    <div>
      {isNobodyElse && !objection?.decided && <p>{t('notice.object.nobodyElse')}</p>}
      {contact !== '' && <p>{t('notice.object.outside', { contact })}</p>}
      <p>
        <LocalLink to="/complaints">{t('notice.object.outsideLink')}</LocalLink>. {t('notice.object.court')}
      </p>
    </div>
  );
}

function Quoted({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <p className="quiet">{title}</p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}
