import { createContext, useContext } from 'react';
import { createLiveRooms, type LiveRooms } from './live-rooms.js';
import { noSocket } from './no-socket.js';

export const LiveRoomsContext = createContext<LiveRooms>(createLiveRooms(() => noSocket));

export const useLiveRooms = (): LiveRooms => useContext(LiveRoomsContext);
