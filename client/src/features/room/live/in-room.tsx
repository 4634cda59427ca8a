import type { ReactNode } from 'react';
import { AroundContext, useAroundOf, useStill } from './around-context.js';
import { type Live, LiveContext, RoomContext } from './live-context.js';
import { type Said, SaidContext } from './said-context.js';

/** What is inside reads all of a place, or only what changes seldom. */
export function InPlace({ said, children }: { readonly said: Said; readonly children: ReactNode }) {
  return (
    <SaidContext value={said}>
      <AroundContext value={useAroundOf(said)}>{children}</AroundContext>
    </SaidContext>
  );
}

export function InRoom({ live, children }: { readonly live: Live; readonly children: ReactNode }) {
  const may = useStill(live.may);
  return (
    <LiveContext value={live}>
      <RoomContext value={useStill({ store: live.store, may })}>
        <InPlace said={live}>{children}</InPlace>
      </RoomContext>
    </LiveContext>
  );
}
