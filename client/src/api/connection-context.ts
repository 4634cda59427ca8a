import { createContext } from 'react';
import { noConnection } from './no-connection.js';

/** The one connection of this page. */
export const ConnectionContext = createContext(noConnection);
