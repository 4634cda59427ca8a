import type { MessageId } from '@naast/shared/contract/messages';
import { useEffect, useState } from 'react';
import { draftsDropped } from '../../../api/signal.js';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import { asFirst, type Reading } from '../../../rooms/reading.js';
import { messageTools } from '../message/late-message.js';
import type * as tools from '../message/tools.js';
import { useObservable } from '../use-observable.js';
import { usePiece } from '../use-piece.js';

/** What the user is doing with one message; it unfolds under it. */
export interface DoingWith {
  readonly what: 'react' | 'edit' | 'note' | 'delete' | 'rewrite' | 'flag';
  readonly id: MessageId;
}

export interface Talking {
  /** Null until they are loaded, and in a talk of two. */
  readonly tools: typeof tools | null;
  /** What any talk has for its messages; null until it is loaded. */
  readonly readTools: Pick<
    typeof tools,
    'Growing' | 'ReadAloud' | 'ReadingNow' | 'SaveOwn' | 'SpokenLeft' | 'goByKey'
  > | null;
  readonly reading: Reading;
  readonly onRead: (change: Partial<Reading>) => void;
  /** The message that the next one replies to. */
  readonly replyTo: MessageId | null;
  readonly onReply: (to: MessageId | null) => void;
  readonly doing: DoingWith | null;
  readonly onDo: (doing: DoingWith | null) => void;
  /** What was typed in the place of a message and is not saved; by Escape it is put aside, not lost. */
  readonly edits: Map<MessageId, string>;
}

const nothing = () => undefined;
const plainTalking = {
  tools: null,
  reading: asFirst,
  onRead: nothing,
  replyTo: null,
  onReply: nothing,
  doing: null,
  onDo: nothing,
  edits: new Map(),
} satisfies Omit<Talking, 'readTools'>;

/** In a talk of two, whose messages are only read and written. */
export function usePlainTalking(): Talking {
  const readTools = usePiece(messageTools);
  return { ...plainTalking, readTools };
}

/** How the user reads and what they are doing, beside the talk itself. */
export function useTalking(store: RoomStore): Talking {
  const here = usePiece(messageTools);
  const reading = useObservable(store.reading.choices);
  const [replyTo, onReply] = useState<MessageId | null>(null);
  const [doing, onDo] = useState<DoingWith | null>(null);
  const [edits] = useState(() => new Map<MessageId, string>());
  useEffect(() => {
    void store.reading.open();
    return draftsDropped.subscribe(() => edits.clear());
  }, [store, edits]);
  return {
    tools: here,
    readTools: here,
    reading,
    onRead: store.reading.choose,
    replyTo,
    onReply,
    doing,
    onDo,
    edits,
  };
}
