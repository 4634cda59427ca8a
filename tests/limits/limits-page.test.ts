import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { type Limited, limits, type RateLimitRule, rateLimits } from '@naast/shared/limits';
import { isTest, sourcesIn } from '../architecture/sources.js';

const page = new URL('../../docs/limits.md', import.meta.url);
const rules: readonly [string, RateLimitRule][] = Object.entries(rateLimits);

/** Lines for what is still being made; whoever makes it takes the line, and its name leaves this list. */
const stillToCome: readonly Limited[] = ['flag'];

const pastThat = { refuse: 'refused', slow: 'slowed', wait: 'waits' } as const;
function steadily(rule: RateLimitRule): string {
  if (rule.perMinute !== undefined) return `${rule.perMinute} a minute`;
  return rule.perHour === undefined ? `${rule.perDay} a day` : `${rule.perHour} an hour`;
}

describe('the table of rate limits', () => {
  it('is what docs/limits.md says, line for line', async () => {
    const rows = (await readFile(page, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.map(([, ...cells]) => cells.slice(0, 5))).toEqual(
      rules.map(([line, rule]) => [
        `\`${line}\``,
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

  it('bounds lines and hashing as docs/limits.md says', async () => {
    const text = await readFile(page, 'utf8');
    const { connections: lines, hashing } = limits;
    const said = [
      `| lines of one visit or sign-in | ${lines.perVisit} |`,
      `${lines.inAll}: the last ${lines.keptForTeam} for the team, the ${lines.keptForInside} before those`,
      `in the last ${lines.insideFor === 600_000 ? 'ten minutes' : '?'}`,
      `a network that has ${lines.perNetwork} lines | gets more until there are ${lines.manyOfOneNetworkUpTo}`,
      `goes after ${lines.joinWithin / 1000} seconds`,
      `${lines.refusalsInARow}, then the line is cut`,
      `${lines.unreadBytes / 1024 ** 2} MB or ${lines.unreadPackets} packets`,
      `At most ${hashing.lanes.anybody.perQueue} of one network wait`,
      `and ${hashing.lanes.anybody.inAll} in all; of one account or known browser ${hashing.lanes.team.perQueue}, and ${hashing.lanes.team.inAll} in all of the team, ${hashing.lanes.members.inAll} of members`,
      `${limits.siteTurns === 4 ? 'four' : '?'} times the turns of one network`,
      `${limits.waitingMost} elsewhere`,
    ];
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
  });

  it.each(rules)('gives %s one steady rate', (_line, { perMinute, perHour, perDay }) => {
    expect([perMinute, perHour, perDay].filter((rate) => rate !== undefined)).toHaveLength(1);
  });

  it('has no line that nobody takes, but those that are still to come', async () => {
    // As it arrives: takeCommandTurn. At the door: rooms/doors.store.
    const taken = new Set(['command', 'chair']);
    for (const { text } of sourcesIn('server/src').filter((source) => !isTest(source)))
      for (const [, line] of text.matchAll(/rateLimits\.consume\(\s*'(\w+)'/g)) taken.add(line ?? '');
    expect(rules.map(([line]) => line).filter((line) => !taken.has(line))).toEqual(stillToCome);
  });
});
