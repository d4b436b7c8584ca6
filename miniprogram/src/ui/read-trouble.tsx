// Where nothing is kept and nothing came, a page says why and what to do.

import type { Copy } from '../kernel/copy.ts';
import { online } from '../kernel/platform.ts';
import { wordsOf } from '../kernel/refusal-copy.ts';
import type { Reading } from '../kernel/use-read.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { Banner, Skeleton } from './banner.tsx';

type TroubleProps = Readonly<{
  reading: Reading<unknown>;
  /** What is said where there is no such thing, or none for this reader; without it a child's file is meant. */
  lost?: Copy;
}>;

/** A refusal by its words, a failure with its reference; nothing while it still loads. */
export const ReadTrouble = ({ reading, lost }: TroubleProps) => {
  const isOnline = useWatched(online);
  if (reading.state === 'refused' && reading.refusal) {
    const isLost = reading.refusal.refused === 'not_found';
    const { what, next } = isLost && lost ? lost : wordsOf(reading.refusal);
    return <Banner id="read-refused" icon="attention" warn boxed bold={what} plain={next} />;
  }
  if (reading.state !== 'failed') return null;
  const reference = reading.failure?.reference;
  return (
    <Banner
      id="read-failed"
      icon={isOnline ? 'again' : 'offline'}
      warn={isOnline}
      boxed
      bold={isOnline ? '没有取到内容' : '没有网络，这里还没有存过内容'}
      plain={
        isOnline
          ? `已存的东西都还在。${reference ? `编号\u00a0${reference}` : '过一会儿再试。'}`
          : '有网以后会自动取来。'
      }
      action={{ word: '现在试', onTap: reading.again }}
    />
  );
};

/** Bones while it loads, then the trouble, where nothing is kept. */
export const NotRead = ({ words, ...trouble }: TroubleProps & Readonly<{ words: string }>) =>
  trouble.reading.state === 'loading' ? (
    <Skeleton id="loading" words={words} />
  ) : (
    <ReadTrouble {...trouble} />
  );
