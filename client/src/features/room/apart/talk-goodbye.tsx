import type { TalkEnding, TalkId, TalkView } from '@naast/shared/contract/talks';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import { MyAlarmState } from '../../../ui/not-safe/my-alarm-state.js';
import { useMyAlarm } from '../../../ui/not-safe/use-my-alarm.js';
import type { Inside } from './live-talk.js';
import { WantToBeFound } from './want-to-be-found.js';

interface TalkGoodbyeProps {
  readonly talkId: TalkId;
  /** Null until it is known. */
  readonly reason: TalkEnding | null;
  readonly isTeam: boolean;
  readonly view: TalkView;
  readonly unsent: readonly string[];
  readonly inside: Inside;
}

/** After a talk: how it ended, and the way back to the room. */
export function TalkGoodbye({ talkId, reason, isTeam, view: { talk }, unsent, inside }: TalkGoodbyeProps) {
  const { t } = useTranslation();
  const { room } = talk;
  return (
    <inside.GoodbyePage
      title={t('talks.goodbye.title')}
      text={t(`talks.goodbye.${isTeam ? 'team' : 'mine'}.${reason ?? 'declined'}`)}
      hasHistory
      unsent={unsent}
      except={room?.id ?? null}
      first={!isTeam && <StillHeld talkId={talkId} />}
    >
      {room && (
        <LocalLink to={`/rooms/${room.id}`} className={buttonClass({})}>
          {t('talks.toRoom')}
        </LocalLink>
      )}
      <LocalLink to={isTeam ? '/team' : '/'} className={buttonClass(room === null ? {} : { look: 'soft' })}>
        {isTeam ? t('goodbye.team') : t('goodbye.home')}
      </LocalLink>
    </inside.GoodbyePage>
  );
}

/** To its person: how their alarm stands, and what they left for 112, which they can still take away. */
function StillHeld({ talkId }: { readonly talkId: TalkId }) {
  const { alarm, isStale } = useMyAlarm({ kind: 'talk', id: talkId });
  return (
    <>
      <div role="status">
        {alarm && alarm.state !== 'closed' && <MyAlarmState alarm={alarm} isStale={isStale} />}
      </div>
      <WantToBeFound talkId={talkId} />
    </>
  );
}
