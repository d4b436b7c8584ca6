// An attempt that was handed in on this phone: on its way, kept until there is a network, or not taken, and then what counts.
import { useEffect } from 'react';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, outbox, sittings } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { turnToResult } from '../../../kernel/quiz-ways.ts';
import { type Sitting, toldIn } from '../../../kernel/sitting.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { sayCountsUntil, sayNotTaken } from '../parts/attempt-words.ts';

type EntryProps = Readonly<{ sitting: Sitting; entry: OutboxEntry }>;

const NotTaken = ({ sitting, entry }: EntryProps) => {
  const { attempt } = sitting;
  const refusal = entry.refusal ?? { refused: 'unknown' };
  const { what, next, hasResult } = sayNotTaken(refusal, attempt, toldIn(sitting), clock.today());
  const leave = (): void => {
    outbox.discard(entry.commandId);
    sittings.drop(attempt.attemptId);
    if (hasResult) turnToResult(attempt.attemptId);
    else goBack();
  };
  return (
    <Page
      id="not-taken"
      title={attempt.title}
      within="learning"
      dock={
        <Button id="leave-not-taken" onTap={leave}>
          {hasResult ? '看成绩' : '知道了'}
        </Button>
      }
    >
      <Box className="gap">
        <Banner id="why-not-taken" icon="attention" warn boxed bold={what} plain={next} />
      </Box>
    </Page>
  );
};

const Waiting = ({ sitting: { attempt, hand }, entry }: EntryProps) => {
  const isOnline = useWatched(online);
  const isGoing = isOnline && entry.failure === undefined;
  return (
    <Page
      id="handed-in"
      title={attempt.title}
      within="learning"
      banner={
        isOnline ? (
          !isGoing && <OutboxBanner />
        ) : (
          <Banner id="offline" icon="offline" bold="没有网络，有网自动送出" plain="不用一直开着这一页" />
        )
      }
      dock={
        <Button id="leave-handed-in" kind="plain" onTap={goBack}>
          先离开这里
        </Button>
      }
    >
      <Box className="done-mark" role="status">
        <Box className="done-tick">
          <Icon name={isGoing ? 'outbox' : 'tick'} tone="white" heavy />
        </Box>
        <Box as="h2" className="done-say" id="handed-in-say">
          {isGoing ? '正在交卷' : '答完了，存在手机里'}
        </Box>
        {hand.handedIn?.byClock && <Box className="c2">时间到了，按选好的自动交卷。</Box>}
        <Box className="c2 says-whole" id="counts-until">
          {sayCountsUntil(attempt, clock.today(), clock.at())}
        </Box>
      </Box>
    </Page>
  );
};

/** Until the server has answered. `entry` is what waits in the outbox; without one it was given up there. */
export const HandedIn = ({ sitting, entry }: { sitting: Sitting; entry: OutboxEntry | undefined }) => {
  const { attemptId } = sitting.attempt;
  const isGivenUp = entry === undefined;
  useEffect(() => {
    if (isGivenUp) sittings.drop(attemptId);
  }, [isGivenUp, attemptId]);
  if (!entry) return null;
  return entry.status === 'refused' ? (
    <NotTaken sitting={sitting} entry={entry} />
  ) : (
    <Waiting sitting={sitting} entry={entry} />
  );
};
