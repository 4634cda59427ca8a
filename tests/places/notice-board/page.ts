import { targets } from '@naast/client/event-targets';
import type { PlaceKind } from '@naast/client/live/place-kind';
import type { Connection, ConnectionListener } from '@naast/client/live/ports';
import { keyOf, readEvent, type Target } from '@naast/client/live/wire';
import type { Pages } from '@naast/server/platform/http/pages';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Person } from '../../support/person.js';
import { type BoardView, boardRoutes } from './wire.js';

/** A board's state beside its log. */
export type BoardState = Pick<BoardView, 'facts' | 'mySeatId' | 'freed' | 'held'>;

export const boardKind: PlaceKind<BoardState> = {
  apply(state, event) {
    if (event.type !== 'place:facts') return state;
    const facts = event.payload.facts as unknown as BoardState['facts'];
    return facts.rev < state.facts.rev ? state : { ...state, facts };
  },
  endedBy: () => null,
  endOf: (code) => (code === 'notFound' ? 'closed' : null),
};

function BoardPage({ messages, facts }: Pick<BoardView, 'messages' | 'facts'>) {
  return h(
    'main',
    { 'data-rev': facts.rev },
    h(
      'ul',
      null,
      messages.map(({ id, text }) => h('li', { key: id }, text)),
    ),
  );
}

/** Server-rendered pages of boards, as the client's bundle makes them. */
export const boardPages = (folder: string): Pages => ({
  folder,
  template: '<html lang="nl"><body><!--app--><!--state--></body></html>',
  manifest: {},
  entry: {
    async render({ path, call }) {
      const boardId = /^\/boards\/([^/]+)$/.exec(path)?.[1];
      const page = { language: 'nl', description: null, sheet: null, files: [], state: '' };
      try {
        const board = (await call(boardRoutes.readBoard, { params: { boardId }, query: {} })) as BoardView;
        return { ...page, status: 200, body: renderToString(h(BoardPage, board)) };
      } catch {
        return { ...page, status: 404, body: '' };
      }
    },
    firstHome: async () => null,
    submit: async ({ path }) => ({ goTo: path }),
  },
});

/** A person's socket as a page's connection; the test drops and reconnects it. */
export function connectionOf(person: Person): Connection & { connect(): Promise<void>; drop(): void } {
  const listeners = new Map<ConnectionListener, Target | null>();
  return {
    async connect() {
      await person.connect();
      person.socket?.onAny((name: string, payload: unknown) => {
        const heard = readEvent(targets, name, payload);
        for (const [listener, target] of listeners)
          if (heard && target && heard.key === keyOf(target)) listener.received?.(heard.event);
      });
      for (const listener of listeners.keys()) listener.up?.();
    },
    drop() {
      person.disconnect();
      for (const listener of listeners.keys()) listener.down?.();
    },
    listen(target, listener) {
      listeners.set(listener, target);
      return () => void listeners.delete(listener);
    },
    ask: (command, payload) => person.emit(command, payload as never) as never,
  };
}
