/** Asked of hosts and consultants at their first entry after a change of the house rules. */
export const newRules = {
  title: 'De huisregels zijn veranderd',
  text: 'Lees ze even. Daarna kun je naar binnen.',
  accept: 'Ik ga akkoord en ga verder',
};
