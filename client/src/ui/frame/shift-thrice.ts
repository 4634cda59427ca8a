const times = 3;
const withinMs = 5000;

type Keys = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Calls `then` when Shift alone is pressed three times within five seconds. Any other key starts the count again. */
export function watchShiftThrice(target: Keys, then: () => void): () => void {
  let presses: number[] = [];

  function onKeyDown(event: Event): void {
    const { key, repeat, timeStamp } = event as KeyboardEvent;
    if (key !== 'Shift') presses = [];
    else if (!repeat) presses = [...presses.filter((at) => timeStamp - at < withinMs), timeStamp];
  }

  // Counted on the way up: Shift that turns out to make a capital has been reset by then.
  function onKeyUp(event: Event): void {
    if ((event as KeyboardEvent).key !== 'Shift' || presses.length < times) return;
    presses = [];
    then();
  }

  target.addEventListener('keydown', onKeyDown, true);
  target.addEventListener('keyup', onKeyUp, true);
  return () => {
    target.removeEventListener('keydown', onKeyDown, true);
    target.removeEventListener('keyup', onKeyUp, true);
  };
}
