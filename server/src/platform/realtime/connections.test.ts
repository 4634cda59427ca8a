import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { createConnections, type Newcomer } from './connections.js';

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
    comes: (
      network: string,
      visit = `visit ${++visits}`,
      { isTeam = false, isInside = false }: Partial<Newcomer> = {},
    ) => connections.take({ visit, network, isTeam, isInside }),
  };
}

describe('how many connections there may be', () => {
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

  /** Opens as many connections of one network as it gets: `perVisit` of each visit, one visit after the other or all side by side. */
  function floods(
    comes: ReturnType<typeof house>['comes'],
    order: 'by visit' | 'by connection',
    inside = false,
  ) {
    let got = 0;
    for (let n = 0; n < bounds.inAll; n++) {
      const visit =
        order === 'by visit' ? Math.floor(n / bounds.perVisit) : n % (bounds.inAll / bounds.perVisit);
      if (comes('one', `flood ${visit}`, { isInside: inside }) !== null) got += 1;
    }
    return got;
  }

  it.each(['by visit', 'by connection'] as const)(
    'gives one network no more by many connections of each visit, %s',
    (order) => {
      for (const inside of [false, true]) {
        const { comes } = house();
        expect(floods(comes, order, inside)).toBe(bounds.manyOfOneNetworkUpTo);
        expect(comes('elsewhere')).not.toBeNull();
        expect(comes('one', 'noor', { isTeam: true })).not.toBeNull();
      }
    },
  );

  it('keeps one of the last places for each who is inside and has no connection, and the very last for the team', () => {
    const { connections, comes, pass } = house();
    const connection = comes('home', 'mila');
    connection?.seat();
    for (let n = 0; comes(`network ${n % 100}`) !== null; n++);
    expect(connections.count).toBe(bounds.inAll - bounds.keptForTeam - bounds.keptForInside);
    // A second page is none of what is kept.
    expect(comes('home', 'mila')).toBeNull();
    // Her connection is lost, and she reconnects; also when it is lost again at once. The flood has taken its place meanwhile.
    connection?.giveBack();
    expect(comes('elsewhere')).not.toBeNull();
    pass(bounds.insideFor);
    comes('home', 'mila')?.giveBack();
    expect(comes('home', 'mila')).not.toBeNull();
    expect(comes('home', 'mila')).toBeNull();
    // A visit that has asked a question or is signed in has one as well; another has not.
    expect(comes('home', 'daan', { isInside: true })).not.toBeNull();
    expect(comes('home', 'daan', { isInside: true })).toBeNull();
    expect(comes('home', 'kim')).toBeNull();
    // Visits that are inside may fill what is kept for them, not what is kept for the team.
    for (let n = 0; comes(`network ${n % 100}`, `asker ${n}`, { isInside: true }) !== null; n++);
    expect(connections.count).toBe(bounds.inAll - bounds.keptForTeam);
    expect(comes('home', 'noor', { isTeam: true })).not.toBeNull();
  });

  it('keeps none for a connection that had no chair', () => {
    const { comes } = house();
    const connection = comes('home', 'mila');
    for (let n = 0; comes(`network ${n % 100}`) !== null; n++);
    connection?.giveBack();
    expect(comes('elsewhere')).not.toBeNull();
    expect(comes('home', 'mila')).toBeNull();
  });

  it('forgets who was inside after a while', () => {
    const { comes, pass } = house();
    const connection = comes('home', 'mila');
    connection?.seat();
    connection?.giveBack();
    for (let n = 0; comes(`network ${n % 100}`) !== null; n++);
    pass(bounds.insideFor + 1);
    expect(comes('home', 'mila')).toBeNull();
  });
});
