import type { MessageView } from '@naast/shared/contract/messages';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { type Said, useSaid } from '../live/said-context.js';
import { useLines } from '../live/use-lines.js';
import { findSeat } from '../seats.js';

/**
 * Announces once what hosts did with the user's own messages: that they saw, hid or restored them. Only of messages that this page knew
 * before it: what comes with earlier messages is no news.
 */
export function OwnNews() {
  const { t } = useTranslation();
  const { state } = useSaid();
  const own = useRef(new Map(ownIn(state).map((message) => [message.id, message])));
  const [lines, announce] = useLines();
  const newsOf = (mine: readonly MessageView[]) => {
    const news: { readonly text: string }[] = [];
    const seen = new Map<string, number>();
    const called = (by: MessageView['seenBy']) => findSeat(state.seats, by)?.name ?? t('live.aHost');
    for (const message of mine) {
      const before = own.current.get(message.id);
      own.current.set(message.id, message);
      if (!before) continue;
      if (message.hidden && !before.hidden) {
        const why = message.hiddenWhy ? t(`measure.told.${message.hiddenWhy}`) : '';
        const said = t('message.hidMine', { name: called(message.hiddenBy) });
        news.push({ text: `${said} ${why} ${t('live.hiddenReaders')}` });
      }
      if (before.hidden && !message.hidden) news.push({ text: t('message.shownAgain') });
      if (message.seenBy !== null && before.seenBy === null) {
        const name = called(message.seenBy);
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
    }
    for (const [name, times] of seen)
      news.push({
        text: times === 1 ? t('live.seenMine', { name }) : t('message.seenMany', { name, count: times }),
      });
    return news;
  };
  const look = useEffectEvent((messages: Said['state']['messages']) =>
    announce(newsOf(ownIn({ messages, mySeatId: state.mySeatId }))),
  );
  useEffect(() => look(state.messages), [state.messages]);
  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

const ownIn = ({ messages, mySeatId }: Pick<Said['state'], 'messages' | 'mySeatId'>) =>
  messages.filter(({ seatId }) => seatId === mySeatId);
