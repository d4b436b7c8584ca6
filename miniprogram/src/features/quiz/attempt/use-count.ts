// The time of the attempt on the screen is counted here, by a clock that nobody can set, from where it lies on the phone.
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { keepSteady, onPutAway, steadyNow } from '../../../kernel/host-clock.ts';
import { sittings } from '../../../kernel/phone.ts';
import { phoneNow } from '../../../kernel/platform.ts';
import { leftAfter, type Sitting } from '../../../kernel/sitting.ts';
import { type Counted, createStopwatch, type Stopwatch } from '../../../kernel/stopwatch.ts';

export type Count = Readonly<{
  look: () => Counted;
  /** Milliseconds left; nothing where there is no clock. */
  left: () => number | undefined;
}>;

/** The count of this attempt; while it is on the screen nothing else counts it. */
export const useCount = ({ attempt, hand }: Sitting): Count => {
  const { attemptId } = attempt;
  const { timedAt } = hand;
  const held = useRef<Stopwatch>();
  const watch = held.current ?? createStopwatch({ steady: steadyNow, wall: phoneNow });
  if (!held.current) {
    held.current = watch;
    watch.resume(hand);
  }
  const latest = useRef(hand);
  latest.current = hand;
  // The server has said how much time has passed: the count goes on from there.
  useEffect(() => {
    if (timedAt !== undefined) watch.resume(latest.current);
  }, [timedAt, watch]);
  useEffect(() => {
    sittings.show(attemptId);
    const rest = keepSteady();
    const unlisten = onPutAway(watch.putAway);
    return () => {
      unlisten();
      rest();
      sittings.show(undefined);
    };
  }, [attemptId, watch]);
  const isHidden = useRef(false);
  useDidHide(() => {
    isHidden.current = true;
    watch.putAway();
    sittings.show(undefined);
  });
  useDidShow(() => {
    if (isHidden.current) sittings.show(attemptId);
    isHidden.current = false;
  });
  return { look: watch.look, left: () => leftAfter(attempt, watch.look().elapsedMs) };
};
