/** What visitors answer after a room. */
export const lookbacks = {
  title: 'Did it help people?',
  lead: 'After a room we ask visitors: did it help you to be here? Nobody has to answer. We do not keep who chose what.',
  batches:
    'You see answers only when there are ten or more new ones, and then from the next Monday. So it is hard to see what one visitor chose.',
  network: 'From one network we count four answers at most, each time the room is open.',
  few: 'Too few answers to show yet.',
  none: { title: 'There are no rooms yet', text: 'When there is a room, you see it here.' },
  goneRoom: 'A room that no longer exists',
  all: 'All together',
  quarter: 'Quarter {{quarter}} of {{year}}',
  count_one: '1 answer',
  count_other: '{{count}} answers',
  of: '{{answer}}: {{count}}',
  when: 'When',
  sum: 'Together',
};
