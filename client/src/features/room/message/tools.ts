export { Doing } from './doing.js';
export { EditMessage } from './edit-message.js';
export { HowIRead } from './how-i-read.js';
export { MessageTools } from './message-tools.js';
export { PickNote } from './pick-note.js';
export { Pinned } from './pinned.js';
export { Reactions } from './reactions.js';
export { SeenBy } from './seen-by.js';
