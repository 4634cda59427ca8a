import type { Reply } from '@naast/shared/contract/kit';
import type { MessageView, roomRoutes } from '@naast/shared/contract/rooms';
import type { CatchUp } from './apply-event.js';

export type Page = Reply<typeof roomRoutes.listMessages>;

/** Reads every page of changes after `rev`. A page is in order of rev, so the next one starts after its last message. */
export async function readCatchUp(
  readPage: (afterRev: number) => Promise<Page>,
  afterRev: number,
): Promise<CatchUp> {
  const messages: MessageView[] = [];
  let from = afterRev;
  for (;;) {
    const page = await readPage(from);
    messages.push(...page.messages);
    const last = page.messages.at(-1);
    if (page.complete || !last) return { messages, rev: page.rev };
    from = last.rev;
  }
}
