export { ReadOn } from './read-on.js';
export { SilentBar } from './silent-bar.js';
