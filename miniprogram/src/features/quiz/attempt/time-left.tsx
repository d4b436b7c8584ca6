// The time left is drawn by itself once a second; when nothing is left it says so, once.
import { useEffect, useRef } from 'react';
import { useTicks } from '../../../kernel/use-ticks.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { nearnessOf, nearWords, sayLeft } from '../parts/time-words.ts';
import type { Count } from './use-count.ts';

type TimeProps = Readonly<{ count: Count; limitMs: number }>;

/** 还剩 6:42, beside the place in the attempt; calls `onOver` at the end. */
export const TimeLeft = ({ count, limitMs, onOver }: TimeProps & Readonly<{ onOver: () => void }>) => {
  useTicks(limitMs);
  const left = count.left() ?? 0;
  const isOver = left === 0;
  const latest = useRef(onOver);
  latest.current = onOver;
  useEffect(() => {
    if (isOver) latest.current();
  }, [isOver]);
  const isNear = nearnessOf(left, limitMs) !== 'far';
  return (
    <Box className={isNear ? 'time-left near' : 'time-left'} id="time-left">
      <Icon name="clock" size="xs" tone={isNear ? 'warn' : 'third'} />
      <Words className="nb">{`还剩 ${sayLeft(left)}`}</Words>
    </Box>
  );
};

/** What is said once at five minutes, and once at one. */
export const NearEnd = ({ count, limitMs }: TimeProps) => {
  useTicks(limitMs);
  return (
    <Box id="near-end" className="late sm" role="status">
      {nearWords[nearnessOf(count.left() ?? limitMs, limitMs)]}
    </Box>
  );
};
