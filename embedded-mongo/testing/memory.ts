import { readFileSync } from 'node:fs';

/** What a process holds besides mapped files, in MB; 0 where the system does not tell (it is Linux that does). */
export function anonymousMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
