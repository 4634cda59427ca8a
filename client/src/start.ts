import { markAsServed } from './browser/as-served.js';
import { lacking } from './browser/needed.js';

// The first script of every page; small, in syntax that every browser parses. It loads the client only where that can run. If this
// file is not loaded, not parsed or fails, the served page stays as it is.
if (lacking().length > 0) markAsServed();
else import('./main.js').then(({ start }) => start()).catch(markAsServed);
