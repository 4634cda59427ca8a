/** The buttons of an item in a list that has an order. */
export const order = {
  up: 'Omhoog',
  upOf: '{{name}}: omhoog',
  down: 'Omlaag',
  downOf: '{{name}}: omlaag',
  remove: 'Haal weg',
  removeOf: '{{name}}: haal weg',
};
