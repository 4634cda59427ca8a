import { createContext, useContext, useMemo, useState } from 'react';
import type { Said } from './said-context.js';
import type { Talking } from './use-talking.js';

/** The fields of a place that its messages need. They change seldom, so that a new message renders no other message again. */
export interface Around
  extends Pick<Said, 'may' | 'tools' | 'onWorry'>,
    Pick<Said['state'], 'seats' | 'mySeatId'>,
    Pick<Talking, 'readTools' | 'reading' | 'onRead' | 'onReply' | 'onDo' | 'edits'> {
  readonly messageTools: Talking['tools'];
}

export const AroundContext = createContext<Around | null>(null);

export function useAround(): Around {
  const around = useContext(AroundContext);
  if (!around) throw new Error('outside a talk');
  return around;
}

export function useAroundOf({ may, tools, onWorry, state, talking }: Said): Around {
  const { seats, mySeatId } = state;
  const { tools: messageTools, readTools, reading, onRead, onReply, onDo, edits } = talking;
  const stillMay = useStill(may);
  return useMemo(
    () => ({
      may: stillMay,
      tools,
      onWorry,
      seats,
      mySeatId,
      messageTools,
      readTools,
      reading,
      onRead,
      onReply,
      onDo,
      edits,
    }),
    [
      stillMay,
      tools,
      onWorry,
      seats,
      mySeatId,
      messageTools,
      readTools,
      reading,
      onRead,
      onReply,
      onDo,
      edits,
    ],
  );
}

/** The same object as long as its fields are the same. */
export function useStill<T extends object>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept === value || isAlike(kept, value)) return kept;
  keep(value);
  return value;
}

const isAlike = (one: object, other: object): boolean => {
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return fields.length === others.size && fields.every(([name, value]) => Object.is(others.get(name), value));
};
