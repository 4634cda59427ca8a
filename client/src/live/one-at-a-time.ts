/** Runs `work` once at a time. Calls during a run cause one more run after it, since it may have read before them. */
export function oneAtATime(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  async function runWhileWanted(): Promise<void> {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await run();
    }
    isRunning = false;
  }
  return () => {
    isWanted = true;
    if (!isRunning) void runWhileWanted();
  };
}
