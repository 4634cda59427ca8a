import { isHostSeat } from '@naast/shared/roles';
import { useEffect, useEffectEvent } from 'react';
import { joinNames } from '../../../language/join-names.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { type Live, useLive } from '../live/live-context.js';
import { useLines } from '../live/use-lines.js';
import { seatsHere } from '../seats.js';

/** In ms; the focus goes to the page first, whose name is said. */
const saidAfter = 500;

/** Announces once, on entering, what a screen shows at one glance. */
export function Arrival() {
  const live = useLive();
  const arrivalOf = useArrival();
  const [lines, announce] = useLines();
  const arrive = useEffectEvent(() => announce([{ text: arrivalOf(live) }]));
  useEffect(() => {
    const timer = setTimeout(() => arrive(), saidAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

/** Where the user came, who is there, and what holds now. */
function useArrival(): (live: Live) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const clockTime = useClockTime();
  return ({ state, myRest, hostAway, writingPause, may, pace }) => {
    const { title, pinned } = state.session;
    const isSilent = state.standing === 'silent';
    const here = { count: seatsHere(state.seats).length };
    const hosts = state.seats
      .filter((seat) => isHostSeat(seat) && seat.presence === 'here' && seat.id !== state.mySeatId)
      .map(({ name }) => name);
    const facts = [
      say(title),
      // Who reads along unseen is none of them.
      t(isSilent ? 'live.people.open' : 'live.people.count', here),
      ...(hosts.length > 0
        ? [t('live.hosts', { count: hosts.length, hosts: joinNames(hosts, language) })]
        : []),
    ];
    const sentences = [
      hostAway && t(awayFor(isSilent, hostAway.writingRests)),
      writingPause && !may.pace && t('message.pauseNow'),
      myRest && t('live.resting', { time: clockTime(myRest.until) }),
      pace.slow?.isForMe && t('live.composer.slow', { count: pace.slow.seconds }),
      pinned && t('message.pinnedSays', { text: pinned.text }),
    ];
    return [...facts.map((fact) => `${fact}.`), ...sentences.filter((sentence) => sentence)].join(' ');
  };
}

function awayFor(isSilent: boolean, writingRests: boolean) {
  if (isSilent) return 'live.hostAway.away';
  return writingRests ? 'live.hostAway.rests' : 'live.hostAway.spokenAway';
}
