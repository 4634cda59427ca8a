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

  // On keyup: by then, Shift used for a capital letter has been reset by the other key.
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
