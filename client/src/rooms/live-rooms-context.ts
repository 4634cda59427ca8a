import { createContext, useContext } from 'react';
import type { LiveRooms } from './live-rooms.js';

export const LiveRoomsContext = createContext<LiveRooms | null>(null);

export function useLiveRooms(): LiveRooms {
  const liveRooms = useContext(LiveRoomsContext);
  if (!liveRooms) throw new Error('no LiveRoomsContext around it');
  return liveRooms;
}
