import type { TalkEnding, TalkId, TalkView } from '@naast/shared/contract/talks';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
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
      first={
        !isTeam && (
          // How their alarm stands, and what they left for 112, which they can still take away.
          <>
            <inside.MyAlarmSaid place={{ kind: 'talk', id: talkId }}>
              {room === null && <inside.ComeBack />}
            </inside.MyAlarmSaid>
            <WantToBeFound talkId={talkId} />
          </>
        )
      }
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
