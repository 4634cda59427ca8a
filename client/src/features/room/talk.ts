export { Goodbye } from './goodbye/goodbye.js';
export { LostWords } from './goodbye/lost-words.js';
export { LiveRoom } from './live/live-room.js';
export { AtTheDoor } from './outside/at-the-door.js';
