// A component that shows a watched value is drawn again when the value changes.
import { useSyncExternalStore } from 'react';
import type { Watched } from './watched.ts';

/** The current value, kept current. */
export const useWatched = <T>(source: Watched<T>): T =>
  useSyncExternalStore(source.listen, source.get, source.get);
