import { type FaultView, faultIdSchema } from '@naast/shared/contract/faults';
import type { SeenFault } from './actions/list-faults.js';

export function presentFault({ fault, seenBy }: SeenFault): FaultView {
  return {
    id: faultIdSchema.parse(fault.id),
    kind: fault.kind,
    about: fault.about,
    since: fault.since.toISOString(),
    lastAt: fault.lastAt.toISOString(),
    times: fault.times,
    endedAt: fault.endedAt?.toISOString() ?? null,
    seen: fault.seen && { at: fault.seen.at.toISOString(), by: seenBy },
  };
}
