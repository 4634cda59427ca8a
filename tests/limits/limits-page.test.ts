import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { type RateLimitRule, rateLimits } from '@naast/shared/rate-limits';
import { isTest, sourcesIn } from '../architecture/sources.js';

const page = new URL('../../docs/limits.md', import.meta.url);
const rules: readonly [string, RateLimitRule][] = Object.entries(rateLimits);

const pastThat = { refuse: 'refused', slow: 'slowed', wait: 'waits', leaveOut: 'left out' } as const;
function steadily(rule: RateLimitRule): string {
  if (rule.perMinute !== undefined) return `${rule.perMinute} a minute`;
  return `${rule.perHour} an hour`;
}

describe('the table of rate limits', () => {
  it('is what docs/limits.md says, rule for rule', async () => {
    const rows = (await readFile(page, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.map(([, ...cells]) => cells.slice(0, 5))).toEqual(
      rules.map(([name, rule]) => [
        `\`${name}\``,
        `${rule.burst}`,
        steadily(rule),
        rule.per,
        pastThat[rule.beyond],
      ]),
    );
    expect(rows.filter((cells) => (cells[6] ?? '') === '')).toEqual([]);
    expect(await readFile(page, 'utf8')).toContain(
      limits.longestPause === 10_000 ? 'up to ten seconds' : 'unknown',
    );
  });

  it('bounds connections and hashing as docs/limits.md says', async () => {
    const text = await readFile(page, 'utf8');
    const { connections, hashing } = limits;
    const said = [
      `| connections of one visit or sign-in | ${connections.perVisit} |`,
      `${connections.inAll}: the last ${connections.keptForTeam} for the team, the ${connections.keptForInside} before those`,
      `in the last ${connections.insideFor === 600_000 ? 'ten minutes' : '?'}`,
      `a network that has ${connections.perNetwork} connections | gets more until there are ${connections.manyOfOneNetworkUpTo}`,
      `is closed after ${connections.joinWithin / 1000} seconds`,
      `${connections.refusalsInARow}, then the connection is closed`,
      `${connections.unreadBytes / 1024 ** 2} MB or ${connections.unreadPackets} packets`,
      `At most ${hashing.classes.anybody.perQueue} of one network wait`,
      `and ${hashing.classes.anybody.inAll} in all; of one account or known browser ${hashing.classes.team.perQueue}, and ${hashing.classes.team.inAll} in all of the team, ${hashing.classes.members.inAll} of members`,
      `${limits.siteMultiple === 4 ? 'four' : '?'} times the rate of one network`,
      `${limits.waitingMost} elsewhere`,
    ];
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
  });

  it.each(rules)('gives %s one steady rate', (_name, { perMinute, perHour }) => {
    expect([perMinute, perHour].filter((rate) => rate !== undefined)).toHaveLength(1);
  });

  it('has no rule that nothing consumes', async () => {
    // Consumed elsewhere: takeCommandToken, rooms/doors.store, and lookbacks/networks.store.
    const taken = new Set(['command', 'chair', 'lookbackNetwork']);
    for (const { text } of sourcesIn('server/src').filter((source) => !isTest(source)))
      for (const [, name] of text.matchAll(/rateLimits\.consume\(\s*'(\w+)'/g)) taken.add(name ?? '');
    expect(rules.map(([name]) => name).filter((name) => !taken.has(name))).toEqual([]);
  });
});
