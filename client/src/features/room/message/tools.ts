export { LookBack } from '../goodbye/look-back.js';
export { Doing } from './doing.js';
export { EditMessage } from './edit-message.js';
export { HowIRead } from './how-i-read.js';
export { MessageTools } from './message-tools.js';
export { PickNote } from './pick-note.js';
export { Reactions } from './reactions.js';
