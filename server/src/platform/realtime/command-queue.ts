/**
 * The commands of one socket. Each begins once the one before is done, or has called `letNextBegin`; answers leave in the order in
 * which the commands came. `run` must not throw.
 */
export function commandQueue<T>(): (
  run: (letNextBegin: () => void) => Promise<T>,
  answer: (outcome: T) => void,
) => void {
  let mayBegin: Promise<unknown> = Promise.resolve();
  let answered: Promise<unknown> = Promise.resolve();
  return (run, answer) => {
    let letNextBegin = () => {};
    const isCalled = new Promise<void>((resolve) => {
      letNextBegin = resolve;
    });
    const outcome = mayBegin.then(() => run(letNextBegin));
    mayBegin = Promise.race([isCalled, outcome]);
    answered = Promise.all([outcome, answered]).then(([settled]) => answer(settled));
  };
}
