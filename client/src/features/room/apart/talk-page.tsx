import { type TalkEnding, type TalkId, type TalkItem, talkRoutes } from '@naast/shared/contract/talks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { useSelf } from '../../../api/self-context.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { idIn, type PageRowWith } from '../../../page-row.js';
import { hasCome, loadPieces, type Piece } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Failed } from '../../../ui/failed.js';
import { NotFound } from '../../../ui/frame/not-found.js';
import { Page } from '../../../ui/frame/page.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { talksQuery } from '../../../ui/talks/queries.js';
import styles from '../../../ui/talks/talks.module.css';
import { useHydrated } from '../../../ui/use-hydrated.js';
import { type TeamParts, teamParts } from './late-team-parts.js';
import { type Inside, LiveTalk, TalkComes } from './live-talk.js';
import { talkQuery } from './queries.js';
import { TalkGoodbye } from './talk-goodbye.js';

const forTeam: readonly Piece[] = [teamParts];

/** The page shares the script of a room's inside, which comes with it. */
export const talkPageWith = (inside: Inside) =>
  ({
    path: '/talk/:talkId',
    isPrivate: true,
    params(given) {
      const talkId = idIn<TalkId>(given['talkId']);
      return talkId && { talkId };
    },
    Component: ({ talkId }) => <TalkPage talkId={talkId} inside={inside} />,
    async load({ self, queries, call: ask }, { talkId }) {
      const heard = self.may.seeDuty ? await queries.query(talksQuery(ask)) : [];
      // One that did not begin yet can be taken, and not be read.
      if (heard.some(({ id, may }) => id === talkId && may.hold)) return;
      await queries.query(talkQuery(talkId, ask));
    },
    more: ({ self }) => (self.may.seeDuty ? forTeam : []),
  }) satisfies PageRowWith<{ talkId: TalkId }>;

interface TalkPageProps {
  readonly talkId: TalkId;
  readonly inside: Inside;
}

/** A talk in all its states, at one address: before one sits in it, the talk, goodbye. */
function TalkPage({ talkId, inside }: TalkPageProps) {
  const { self } = useSelf();
  const queries = useQueryClient();
  const isTeam = self?.may.seeDuty ?? false;
  const team = useTeamParts(isTeam);
  const isHydrated = useHydrated();
  const [ended, setEnded] = useState<{ unsent: readonly string[] } | null>(null);
  const heard = useQuery({ ...talksQuery(), enabled: isTeam }).data;
  const item = heard?.find(({ id }) => id === talkId);
  const { data: view, error } = useQuery({
    ...talkQuery(talkId),
    enabled: !(isTeam && item?.state === 'accepted'),
  });
  const closed: TalkEnding | null = view?.talk.closed?.reason ?? null;
  if (view && (closed !== null || ended !== null))
    return (
      <TalkGoodbye
        talkId={talkId}
        reason={closed}
        isTeam={isTeam}
        view={view}
        unsent={ended?.unsent ?? []}
        inside={inside}
      />
    );
  if (view && view.mySeatId !== null)
    return !isHydrated ? (
      <TalkComes />
    ) : (
      <LiveTalk
        key={talkId}
        talkId={talkId}
        isTeam={isTeam}
        inside={inside}
        team={team}
        onEnd={(how, unsent) => {
          if (how === 'closed') setEnded({ unsent });
          void queries.invalidateQueries({ queryKey: talkQuery(talkId).queryKey });
        }}
      />
    );
  if (view || (item?.may.hold ?? false)) return <Door talkId={talkId} isTeam={isTeam} item={item} />;
  if (error && refusalOf(error) === 'notFound') return <NotFound />;
  return <Page help="beside">{error ? <Failed error={error} /> : <Skeleton shape="talk" />}</Page>;
}

/** Null until they are here; the talk does not wait for them. */
function useTeamParts(isWanted: boolean): TeamParts | null {
  const language = useLanguage();
  const [come, setCome] = useState(() => hasCome(forTeam, language));
  useEffect(() => {
    if (!isWanted || hasCome(forTeam, language)) return;
    loadPieces(forTeam, language).then(
      () => setCome(true),
      () => undefined,
    );
  }, [isWanted, language]);
  return isWanted && come && hasCome(forTeam, language) ? (teamParts.code.now() ?? null) : null;
}

interface DoorProps {
  readonly talkId: TalkId;
  readonly isTeam: boolean;
  readonly item: TalkItem | undefined;
}

/** Before one sits in it: the duty lead who is asked; and who was away for so long that the seat was given back. */
function Door({ talkId, isTeam, item }: DoorProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const queries = useQueryClient();
  const params = { talkId };
  const sitDown = useMutation({
    mutationFn: () => call(isTeam ? talkRoutes.holdTalk : talkRoutes.enterTalk, { params }),
    onSuccess: (view) => queries.setQueryData(talkQuery(talkId).queryKey, view),
    onError: () => queries.invalidateQueries({ queryKey: talkQuery(talkId).queryKey }),
  });
  const asked = item && !item.by.isMe ? (item.state === 'open' ? 'lost' : 'waits') : null;
  const room = item?.room ? say(item.room.title) : '';
  return (
    <Page {...(!isTeam && { help: 'beside' })}>
      <div className={styles.door}>
        <h1>{t('talks.title')}</h1>
        <p className="lead">{asked ? t(`talks.door.${asked}`, { room }) : t('talks.door.again')}</p>
        {isTeam && <p className="quiet">{t('talks.door.noted')}</p>}
        {sitDown.error && <ErrorText error={sitDown.error} />}
        <Button isBusy={sitDown.isPending} onClick={() => sitDown.isPending || sitDown.mutate()}>
          {t(asked ? 'talks.door.hold' : 'talks.door.enter')}
        </Button>
      </div>
    </Page>
  );
}
