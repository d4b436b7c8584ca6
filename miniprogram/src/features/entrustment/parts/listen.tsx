// Whoever would rather listen than read has it read aloud; what is not read is said, and it stops at a tap.
import { useDidHide } from '@tarojs/taro';
import { useEffect } from 'react';
import { readAloud } from '../../../kernel/host-voices.ts';
import type { Reading, Spoken } from '../../../kernel/read-aloud.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';

/** What is being read; it stops when the page is left. */
export const useListening = (): Reading => {
  useEffect(() => readAloud.stop, []);
  useDidHide(readAloud.stop);
  return useWatched(readAloud.state);
};

export type ListenProps = Readonly<{
  id: string;
  word: string;
  reading: Reading;
  list: readonly Spoken[];
  /** All of it was heard to the end, its names and dates too. */
  onHeard?: () => void;
}>;

/** The button that reads all of it, or stops. */
export const Listen = ({ id, word, reading, list, onHeard }: ListenProps) => {
  const isReading = reading.is === 'reading';
  const listen = (): void => {
    if (isReading) readAloud.stop();
    else
      void readAloud.read(list).then((heard) => {
        if (heard === 'whole') onHeard?.();
      });
  };
  return (
    <Box>
      <Button id={id} kind="plain" icon={isReading ? 'close' : 'aloud'} onTap={listen}>
        {isReading ? '先不念了' : word}
      </Button>
      {isReading && !reading.readsAll && (
        <Box id={`${id}-part`} className="cap listen-note" role="status">
          只念固定的条文。姓名、日期和回答，请对照文字看。
        </Box>
      )}
      {reading.is === 'failed' && (
        <Box id={`${id}-failed`} className="fault" role="alert">
          现在念不出来。请再点一次，或者请身边的人念给您听。
        </Box>
      )}
    </Box>
  );
};
