import type { SessionView } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { useLive } from '../live/live-context.js';

/** Changes facts of the session by REST; they are shown before their event arrives. */
export function useSteering<T>(steer: (sessionId: SessionView['id'], to: T) => Promise<SessionView>) {
  const { store, state } = useLive();
  const { id } = state.session;
  return useMutation({
    mutationFn: (to: T) => steer(id, to),
    onSuccess: (facts) => store.apply({ type: 'place:facts', payload: { kind: 'roomSession', id, facts } }),
  });
}
