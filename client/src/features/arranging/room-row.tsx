import { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { RoomId, RoomView } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, Trash2 } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { roomsQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button, buttonClass } from '../../ui/button.js';
import { Chip } from '../../ui/chip.js';
import { ErrorText } from '../../ui/error-text.js';
import { Menu } from '../../ui/menu.js';
import { OrderButtons } from '../../ui/order-buttons.js';
import { RoomFacts, RoomStatus } from '../../ui/rooms/room-facts.js';
import { RoomHours } from '../../ui/rooms/room-hours.js';
import { Row } from '../../ui/rows.js';

interface RoomRowProps {
  readonly room: RoomView;
  /** Its place in the list, from 0. */
  readonly at: number;
  /** The rooms before it, in their order. */
  readonly above: readonly RoomId[];
  /** The next room; null for the last. */
  readonly below: RoomId | null;
  /** Says what was done. */
  onDone(said: string): void;
}

/** After which room it comes, and which number it then has, from 1. */
interface Move {
  readonly after: RoomId | null;
  readonly number: number;
}

const hoursKept = limits.room.keptForDutyLead / (60 * 60 * 1000);

/** A room for coordinators: what it is now; change, move, pause and remove it. */
export function RoomRow({ room, at, above, below, onDone }: RoomRowProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const title = say(room.title);
  const [asks, setAsks] = useState(false);
  const params = { roomId: room.id };

  // Where it moves in the page, the browser takes the focus away from its button.
  const pressed = useRef<{ readonly button: HTMLButtonElement; readonly from: number }>(null);
  const moving = useMutation({
    mutationFn: ({ after }: Move) => call(arrangingRoutes.moveRoom, { params, body: { after } }),
    ...useReadingAgain(
      ({ number }: Move) => onDone(t('arranging.moved', { title, number })),
      () => {
        pressed.current = null;
      },
    ),
  });
  const pausing = useMutation({
    mutationFn: (paused: boolean) => call(arrangingRoutes.pauseRoom, { params, body: { paused } }),
    ...useReadingAgain((paused: boolean) =>
      onDone(t(paused ? 'arranging.isPaused' : 'arranging.isResumed', { title })),
    ),
  });
  const removing = useMutation({
    mutationFn: () => call(arrangingRoutes.removeRoom, { params }),
    ...useReadingAgain(() => onDone(t('arranging.isRemoved', { title }))),
  });

  useEffect(() => {
    if (pressed.current === null || pressed.current.from === at) return;
    pressed.current.button.focus();
    pressed.current = null;
  }, [at]);
  const move = (to: number, { currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    if (moving.isPending) return;
    pressed.current = { button, from: at };
    moving.mutate({ after: to > at ? below : (above.at(-2) ?? null), number: to + 1 });
  };

  const error = moving.error ?? pausing.error;
  return (
    <Row
      title={
        <>
          <h2>{title}</h2>
          <RoomHours weekly={room.weekly} dates={room.dates} />
        </>
      }
      facts={
        <>
          <RoomStatus room={room} />
          {room.isPaused && (
            <Chip tone="heed" icon={<Pause size={16} aria-hidden />}>
              {t('arranging.paused')}
            </Chip>
          )}
          <RoomFacts room={room} />
        </>
      }
      actions={
        <>
          {room.isPaused && (
            <Button
              look="soft"
              size="small"
              isBusy={pausing.isPending}
              aria-label={t('arranging.resumeIt', { title })}
              onClick={() => pausing.isPending || pausing.mutate(false)}
            >
              <Play size={18} aria-hidden />
              {t('arranging.resume')}
            </Button>
          )}
          <LocalLink
            to={`/team/rooms/${room.id}`}
            className={buttonClass({ look: 'soft', size: 'small' })}
            aria-label={t('arranging.changeIt', { title })}
          >
            {t('arranging.change')}
          </LocalLink>
          <OrderButtons name={title} at={at} isLast={below === null} look="bare" onMove={move} />
          <Menu
            label={t('arranging.more', { title })}
            items={[
              ...(room.isPaused
                ? []
                : [
                    {
                      label: t('arranging.pause'),
                      icon: <Pause size={18} aria-hidden />,
                      onChoose: () => pausing.isPending || pausing.mutate(true),
                    },
                  ]),
              {
                label: t('arranging.remove'),
                icon: <Trash2 size={18} aria-hidden />,
                isDanger: true,
                onChoose: () => setAsks(true),
              },
            ]}
          />
        </>
      }
    >
      {error && <ErrorText error={error} />}
      {asks && (
        <AskFirst
          title={t('arranging.removeTitle', { title })}
          yes={t('arranging.remove')}
          isBusy={removing.isPending}
          error={removing.error}
          onYes={() => removing.mutate()}
          onClose={() => {
            removing.reset();
            setAsks(false);
          }}
        >
          <p>{t('arranging.removeMeans')}</p>
          <p>{t('arranging.removeKeeps', { hours: hoursKept })}</p>
        </AskFirst>
      )}
    </Row>
  );
}

/** The list as it is then, and what is said of it. */
function useReadingAgain<T>(onDone: (given: T) => void, onFail = () => {}) {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: roomsQuery().queryKey });
  return {
    async onSuccess(_reply: unknown, given: T) {
      await readAgain();
      onDone(given);
    },
    async onError() {
      onFail();
      await readAgain();
    },
  };
}
