/** What this process uses now: resident bytes, and processor time so far in µs. */
export function usage() {
  const { user, system } = process.cpuUsage();
  return { rss: process.memoryUsage.rss(), cpu: user + system };
}
