import { type HelpCall, helpRoutes } from '@naast/shared/contract/room-help';
import { useQuery } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { helpQuery } from '../../api/help-queries.js';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNews } from '../../news/use-news.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { asksForRules, useNewRules } from '../organisation/use-new-rules.js';
import { useClockTime } from '../use-moment.js';
import { AcceptRules } from './accept-rules.js';
import styles from './help-bar.module.css';
import { useChangeHelp } from './use-change-help.js';
import { useSitIn } from './use-sit-in.js';

/** Rooms that ask the team for help: those that nobody comes to or that lost their host, the user's own room, and where the user said to come. */
export function HelpBar() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const { data } = useQuery({ ...helpQuery(), enabled: self?.may.hearHelp ?? false });
  useNews(data?.map(({ sessionId, wants, askedAt }) => `${sessionId} ${wants} ${askedAt}`) ?? null);
  const shown = (data ?? []).filter(
    ({ answeredBy, may }) => answeredBy === null || answeredBy.isMe || may.askHelp,
  );
  const rules = useNewRules();
  const [asked, setAsked] = useState<HelpCall | null>(null);
  const askRules = (one: HelpCall, error: unknown) => {
    if (!asksForRules(error)) return;
    setAsked(one);
    void rules.onRefused(error);
  };
  return (
    <div>
      {/* There before its words, so that a call is spoken. */}
      <section className={styles.bar} role="status" aria-label={t('help.title')} data-help>
        {shown.map((one) => (
          <Call key={`${one.sessionId} ${one.wants}`} of={one} onAskRules={(error) => askRules(one, error)} />
        ))}
      </section>
      {rules.isAsked && asked && <AcceptRules of={asked} rules={rules} onClose={() => setAsked(null)} />}
    </div>
  );
}

interface CallProps {
  readonly of: HelpCall;
  /** The house rules changed, and need a yes first. */
  onAskRules(error: unknown): void;
}

function Call({ of, onAskRules }: CallProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const clockTime = useClockTime();
  const { sessionId, wants, askedBy, answeredBy, may } = of;
  const params = { sessionId };
  const answer = useChangeHelp(() => call(helpRoutes.answerHelp, { params }));
  const sitIn = useSitIn(of);
  const withdraw = useChangeHelp(() => call(helpRoutes.askHelp, { params, body: { wants: null } }));
  const time = clockTime(of.askedAt);
  const room = say(of.title);
  const error = answer.error ?? (asksForRules(sitIn.error) ? null : sitIn.error) ?? withdraw.error;
  return (
    <div className={styles.call}>
      <LifeBuoy size={20} aria-hidden />
      <p>
        {may.askHelp && wants !== 'lostHost'
          ? t(`help.asked.${wants}`, { time })
          : t(`help.asks.${wants}`, { name: askedBy ?? '', room, time })}{' '}
        {wants !== 'lostHost' && (
          <strong>
            {answeredBy === null
              ? t('help.nobodyYet')
              : answeredBy.isMe
                ? t('help.youCome')
                : t('help.comes', { name: answeredBy.name })}
          </strong>
        )}
      </p>
      {may.consult && (
        <Button
          size="small"
          isBusy={sitIn.isPending}
          onClick={() => sitIn.isPending || sitIn.mutate(undefined, { onError: onAskRules })}
        >
          {t('help.sitIn')}
        </Button>
      )}
      {may.answerHelp && (
        <Button size="small" isBusy={answer.isPending} onClick={() => answer.isPending || answer.mutate()}>
          {t('help.answer')}
        </Button>
      )}
      {(wants === 'lostHost' || (answeredBy?.isMe && !may.askHelp)) && (
        <LocalLink to={`/rooms/${of.roomId}`}>{t('help.to', { room })}</LocalLink>
      )}
      {may.askHelp && (
        <Button
          look="bare"
          size="small"
          isBusy={withdraw.isPending}
          onClick={() => withdraw.isPending || withdraw.mutate()}
        >
          {t('help.withdraw')}
        </Button>
      )}
      {error && <ErrorText error={error} />}
    </div>
  );
}
