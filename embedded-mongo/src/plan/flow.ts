/** Says: so much was looked at that others should have their turn. It flows through a pipeline as rows do. */
export const pause: unique symbol = Symbol('pause');
export type Pause = typeof pause;

/** Rows as they are asked for, with pauses among them. */
export type Flow<T> = Iterable<T | Pause>;

/** Gives each row to `visit`; at a pause, requests that came in meanwhile are served first. */
export async function drain<T extends object>(flow: Flow<T>, visit: (row: T) => void): Promise<void> {
  for (const row of flow) {
    if (row === pause) await othersFirst();
    else visit(row);
  }
}

/** Each row becomes any number of rows; pauses pass through. */
export function* spread<T extends object, U>(
  flow: Flow<T>,
  into: (row: T) => Iterable<U>,
): Generator<U | Pause> {
  for (const row of flow) {
    if (row === pause) yield pause;
    else yield* into(row);
  }
}

/** Resolves after what waits in the event loop had its turn. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
