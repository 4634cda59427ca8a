import { createContext, useContext } from 'react';
import { createLiveRooms, type LiveRooms } from './live-rooms.js';
import { noConnection } from './no-connection.js';

export const LiveRoomsContext = createContext<LiveRooms>(createLiveRooms(noConnection));

export const useLiveRooms = (): LiveRooms => useContext(LiveRoomsContext);
