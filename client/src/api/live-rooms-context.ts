import { createContext, useContext } from 'react';
import { createLiveRooms, type LiveRooms } from './live-rooms.js';
import { noLine } from './no-line.js';

export const LiveRoomsContext = createContext<LiveRooms>(createLiveRooms(noLine));

export const useLiveRooms = (): LiveRooms => useContext(LiveRoomsContext);
