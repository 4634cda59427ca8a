import { useSyncExternalStore } from 'react';
import type { Cell } from '../../live/cell.js';

export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.get);
}
