import { createContext } from 'react';
import { noConnection } from './no-connection.js';

/** The one connection of this page, for what follows something. */
export const ConnectionContext = createContext(noConnection);
