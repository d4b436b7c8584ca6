// A page that counts seconds looks at the county's clock once a second, and only while it counts.
import { useEffect, useState } from 'react';
import { clock } from './phone.ts';

const TICK_MS = 1000;

/** The clock in milliseconds, once a second while something is counted; what is counted may change. */
export const useTicks = (counted: unknown): number => {
  const [now, setNow] = useState(clock.now());
  useEffect(() => {
    if (counted === undefined) return;
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [counted]);
  return now;
};
