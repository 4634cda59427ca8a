import { useSyncExternalStore } from 'react';
import type { Observable } from '../../live/observable.js';

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get);
}
