import type { TalkEnding, TalkView } from '@naast/shared/contract/talks';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { buttonClass } from '../../../ui/button.js';
import type { Inside } from './live-talk.js';

interface TalkGoodbyeProps {
  /** Null until it is known. */
  readonly reason: TalkEnding | null;
  readonly isTeam: boolean;
  readonly view: TalkView;
  readonly unsent: readonly string[];
  readonly inside: Inside;
}

/** After a talk: how it ended, and the way back to the room. */
export function TalkGoodbye({ reason, isTeam, view: { talk }, unsent, inside }: TalkGoodbyeProps) {
  const { t } = useTranslation();
  const { room } = talk;
  return (
    <inside.GoodbyePage
      title={t('talks.goodbye.title')}
      text={t(`talks.goodbye.${isTeam ? 'team' : 'mine'}.${reason ?? 'declined'}`)}
      hasHistory
      unsent={unsent}
      except={room?.id ?? null}
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
