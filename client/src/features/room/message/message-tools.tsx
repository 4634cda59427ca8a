import type { MessageView } from '@naast/shared/contract/messages';
import { Eye, Flag, Pencil, Reply, SmilePlus, Trash2, TriangleAlert, UserX, Volume2 } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Menu, type MenuItem } from '../../../ui/menu.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useAround } from '../live/around-context.js';
import { useRoom } from '../live/live-context.js';
import { useTabIndex } from '../live/tab-stop.js';
import type { DoingWith } from '../live/use-talking.js';
import { useReadAloud } from './read-aloud.js';
import { useNote, useSeen } from './use-changes.js';

const size = 18;

interface MessageToolsProps {
  readonly message: MessageView;
  readonly name: string;
  /** Its words are folded under a content note. */
  readonly isFolded: boolean;
}

/** Replying and reacting at once, the rest in a menu. By keyboard all is in the menu: one stop for each message. */
export function MessageTools({ message, name, isFolded }: MessageToolsProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { may } = useRoom();
  const { mySeatId, reading, onDo, onRead, onReply } = useAround();
  const note = useNote(message);
  const seen = useSeen(message);
  const tabIndex = useTabIndex();
  const read = useReadAloud(message, isFolded);
  if (message.isDeleted) return null;
  const isMine = message.seatId === mySeatId;
  const about = { name, time: clockTime(message.sentAt) };
  const doing = (what: DoingWith['what']) => () => onDo({ what, id: message.id });
  const canReact = may.react && !isMine && !message.hidden && reading.showsReactions;
  const canNote = may.noteOthers || (may.note && isMine && !message.contentNote?.isByHost);

  const items: (MenuItem | false)[] = [
    may.post && {
      label: t('message.reply'),
      icon: <Reply size={size} aria-hidden />,
      onChoose: () => onReply(message.id),
    },
    may.markSeen &&
      !isMine &&
      message.seenBy === null && {
        label: t('message.markSeen', { name }),
        icon: <Eye size={size} aria-hidden />,
        onChoose: () => seen.isPending || seen.mutate(undefined),
      },
    canReact && {
      label: t('message.react'),
      icon: <SmilePlus size={size} aria-hidden />,
      onChoose: doing('react'),
    },
    isMine &&
      may.edit &&
      !message.hidden && {
        label: t('message.edit'),
        icon: <Pencil size={size} aria-hidden />,
        onChoose: doing('edit'),
      },
    isMine &&
      may.edit &&
      message.hidden &&
      message.text !== null && {
        label: t('measures.rewrite.open'),
        icon: <Pencil size={size} aria-hidden />,
        onChoose: doing('rewrite'),
      },
    canNote && {
      label: t(message.contentNote ? 'message.noteAway' : 'message.note'),
      icon: <TriangleAlert size={size} aria-hidden />,
      onChoose: message.contentNote ? () => note.mutate(null) : doing('note'),
    },
    read !== null && {
      label: t('message.readAloud'),
      icon: <Volume2 size={size} aria-hidden />,
      onChoose: read,
    },
    !isMine && {
      label: t('message.flag'),
      icon: <Flag size={size} aria-hidden />,
      onChoose: doing('flag'),
    },
    !isMine && {
      label: t('message.hidePerson', { name }),
      icon: <UserX size={size} aria-hidden />,
      onChoose: () => onRead({ hiddenSeats: [...reading.hiddenSeats, message.seatId] }),
    },
    isMine &&
      may.delete &&
      !message.hidden && {
        label: t('message.delete'),
        icon: <Trash2 size={size} aria-hidden />,
        isDanger: true,
        onChoose: doing('delete'),
      },
  ];
  return (
    <>
      {may.post && (
        <Button
          look="bare"
          size="small"
          tabIndex={-1}
          aria-label={t('message.replyTo', about)}
          title={t('message.reply')}
          onClick={() => onReply(message.id)}
        >
          <Reply size={size} aria-hidden />
        </Button>
      )}
      {canReact && (
        <Button
          look="bare"
          size="small"
          tabIndex={-1}
          aria-label={t('message.reactTo', about)}
          title={t('message.reactionsOn')}
          onClick={doing('react')}
        >
          <SmilePlus size={size} aria-hidden />
        </Button>
      )}
      <Menu
        tabIndex={tabIndex}
        label={t('message.more', about)}
        items={items.filter((item) => item !== false)}
      />
    </>
  );
}
