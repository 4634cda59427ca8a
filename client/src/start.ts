import { markAsServed } from './browser/as-served.js';
import { lacking } from './browser/needed.js';

// Small and old-fashioned on purpose: this is what each browser reads first. The page that was served stands already; the script
// takes it over only where it can. Not read at all, not understood or broken off, it leaves the page as it is.
if (lacking().length > 0) markAsServed();
else import('./main.js').then(({ start }) => start()).catch(markAsServed);
