import type { MessagePage, MessageView } from '@naast/shared/contract/messages';
import type { Said } from '../live/said-context.js';

interface Store {
  readonly view: Pick<Said['store']['view'], 'get'>;
  /** The window before a `seq`. */
  readWindow(before: number): Promise<Pick<MessagePage, 'messages'>>;
}

/**
 * All messages of the user, from the first on, without changing what is shown. Rejects unless all of them could be read: also when the
 * seat became another one meanwhile.
 */
export async function readOwn({ view, readWindow }: Store): Promise<readonly MessageView[]> {
  const begun = view.get().state;
  if (!begun) throw new Error('not read yet');
  const isMine = ({ seatId }: MessageView) => seatId === begun.mySeatId;
  let from = begun.from;
  const older: MessageView[] = [];
  while (from > 1) {
    const { messages } = await readWindow(from);
    const first = messages[0]?.seq ?? from;
    const isWhole = messages.at(-1)?.seq === from - 1 && first < from;
    if (!isWhole || view.get().state?.mySeatId !== begun.mySeatId) throw new Error('not all could be read');
    older.push(...messages.filter(isMine));
    from = first;
  }
  // Those that are shown may have changed while the others were read.
  const all = [...older, ...begun.messages, ...(view.get().state?.messages ?? [])].filter(isMine);
  const own = new Map(all.map((message) => [message.seq, message]));
  return [...own.values()].sort((one, other) => one.seq - other.seq);
}
