export { FromRow } from './from-row.js';
export { InRow } from './in-row.js';
export { JoinRow, RowNote } from './row-note.js';
export { RowOver } from './row-over.js';
