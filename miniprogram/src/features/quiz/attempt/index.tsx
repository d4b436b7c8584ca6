// An attempt, wherever it stands: in hand on this phone, handed in, or still to be fetched from the server.
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { AttemptState } from '#shared/outreach/attempts.ts';
import type { KeptAnswer } from '../../../kernel/kept.ts';
import { attemptOf } from '../../../kernel/outbox-entry.ts';
import { clock, outbox, sittings } from '../../../kernel/phone.ts';
import { phoneNow } from '../../../kernel/platform.ts';
import { oneAttempt } from '../../../kernel/quiz-queries.ts';
import { turnToResult } from '../../../kernel/quiz-ways.ts';
import { countedBy, isPastGrace } from '../../../kernel/sitting.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { lostAttempt } from '../parts/attempt-words.ts';
import { HandedIn } from './handed-in.tsx';
import { Sat } from './sat.tsx';

const isSitting = ({ status }: AttemptState): boolean => status === 'sitting';

/** Takes the attempt in hand from where the server, or this phone, knew it last; false where there is no room. */
const takeInHand = ({ value, readAt }: KeptAnswer<AttemptState>): boolean => {
  const [now, wall] = [clock.now(), phoneNow()];
  const byClock = { elapsedMs: Math.max(0, now - Date.parse(value.startedAt)), countedAt: wall };
  return sittings.begin(value, countedBy(value, now - Date.parse(readAt), wall) ?? byClock);
};

/** False while another page lies over this one: from there nothing may be turned over. */
const useIsShown = (): boolean => {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return isShown;
};

const Fetched = ({ attemptId, isShown }: { attemptId: string; isShown: boolean }) => {
  const reading = useRead(oneAttempt(attemptId));
  const { answer, state } = reading;
  const [noRoom, setNoRoom] = useState(false);
  const isOver = answer !== undefined && (!isSitting(answer.value) || isPastGrace(answer.value, clock.now()));
  const isThere = answer !== undefined && !isOver && state !== 'loading';
  useEffect(() => {
    if (isOver && isShown) turnToResult(attemptId);
    if (isThere && answer) setNoRoom(!takeInHand(answer));
  }, [isOver, isShown, isThere, answer, attemptId]);
  return (
    <Page id="attempt-fetched" title="答题" within="learning">
      <Box className="gap">
        {noRoom ? (
          <Banner
            id="no-room"
            icon="attention"
            warn
            boxed
            bold="手机存不下了，打不开这份卷子"
            plain="请删掉一些别的东西，再打开一次。已经答的都留着。"
          />
        ) : (
          <NotRead reading={reading} words="正在取卷子" lost={lostAttempt} />
        )}
      </Box>
    </Page>
  );
};

const Attempt = ({ attemptId }: { attemptId: string }) => {
  const sitting = useWatched(sittings.all).find(({ attempt }) => attempt.attemptId === attemptId);
  const entry = useWatched(outbox.entries).find((one) => attemptOf(one) === attemptId);
  const isShown = useIsShown();
  if (!sitting) return <Fetched attemptId={attemptId} isShown={isShown} />;
  return sitting.hand.handedIn ? <HandedIn sitting={sitting} entry={entry} /> : <Sat sitting={sitting} />;
};

export default function AttemptPage() {
  const { attempt = '' } = useRouter().params;
  return <Gate>{() => <Attempt key={attempt} attemptId={attempt} />}</Gate>;
}
