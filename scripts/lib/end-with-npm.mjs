const everyMs = 500;

/**
 * `npm start` runs us through a shell, and a SIGTERM to npm ends that shell without reaching us: the server would live
 * on, holding its port. So when the shell is gone we take the signal as ours.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
