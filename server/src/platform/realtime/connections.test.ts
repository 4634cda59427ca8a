import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { createConnections } from './connections.js';

const bounds = limits.connections;

function house() {
  let at = 0;
  const connections = createConnections(bounds, () => new Date(at));
  let visits = 0;
  return {
    connections,
    pass: (ms: number) => {
      at += ms;
    },
    comes: (network: string, visit = `visit ${++visits}`, isTeam = false) =>
      connections.take({ visit, network, isTeam }),
  };
}

describe('how many lines there may be', () => {
  it('is ten for one visit, and one more for each that closes', () => {
    const { comes } = house();
    const places = Array.from({ length: bounds.perVisit }, () => comes('A', 'mila'));
    expect(places).not.toContain(null);
    expect(comes('A', 'mila')).toBeNull();
    expect(comes('A', 'daan')).not.toBeNull();
    places[0]?.giveBack();
    places[0]?.giveBack(); // twice is once
    expect(comes('A', 'mila')).not.toBeNull();
    expect(comes('A', 'mila')).toBeNull();
  });

  it('is no matter of the network while there is room: a school, Tor', () => {
    const { connections, comes } = house();
    for (let n = 0; n < bounds.manyOfOneNetworkUpTo; n++) expect(comes('school')).not.toBeNull();
    expect(connections.count).toBe(bounds.manyOfOneNetworkUpTo);
    // Now it has had enough; who comes from elsewhere comes in.
    expect(comes('school')).toBeNull();
    expect(comes('home')).not.toBeNull();
  });

  it('keeps the last places for who is inside, and the very last for the team', () => {
    const { connections, comes, pass } = house();
    const inside = comes('home', 'mila');
    for (let n = 0; comes(`network ${n % 100}`) !== null; n++);
    expect(connections.count).toBe(bounds.inAll - bounds.keptForTeam - bounds.keptForInside);
    // Her line falls and comes back: the flood has taken its place meanwhile.
    inside?.giveBack();
    expect(comes('elsewhere')).not.toBeNull();
    pass(bounds.insideFor);
    expect(comes('home', 'mila')).not.toBeNull();
    // Whoever is inside may fill what is kept for them, not what is kept for the team.
    for (let n = 0; comes('home', `visit ${2 + (n % 300)}`) !== null; n++);
    for (let n = 0; connections.count < bounds.inAll - bounds.keptForTeam && n < 4000; n++)
      comes('home', `visit ${n}`);
    expect(connections.count).toBe(bounds.inAll - bounds.keptForTeam);
    expect(comes('home', 'mila')).toBeNull();
    expect(comes('home', 'noor', true)).not.toBeNull();
  });

  it('forgets who was inside after a while, and never remembers more than there can be', () => {
    const { comes, pass } = house();
    comes('home', 'mila')?.giveBack();
    for (let n = 0; comes(`network ${n % 100}`) !== null; n++);
    pass(bounds.insideFor + 1);
    expect(comes('home', 'mila')).toBeNull();
  });
});
