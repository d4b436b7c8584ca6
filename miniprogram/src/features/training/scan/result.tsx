// What a scan came to: taken, held back without a network, or refused with what to do about it.
import type { Refusal } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { AttendanceState, Way } from '#shared/training/contract.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { sayClock } from '../../../kernel/say.ts';
import { trainingCard } from '../../../kernel/training-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import type { IconName } from '../../../ui/drawings.ts';
import { Fact } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sayWhen } from '../parts/training-words.ts';
import { momentOf, sayCredit, sayHeld, sayNext, sayWho } from './scan-words.ts';

const Mark = ({ icon, say, at }: { icon: IconName; say: string; at: string | undefined }) => (
  <Box className="done-mark scan-mark">
    <Box className="done-tick">
      <Icon name={icon} tone="white" heavy />
    </Box>
    <Box as="h1" className="done-say" id="scan-say">
      {say}
    </Box>
    {at !== undefined && <Box className="sm c2">{sayAt(at, clock.today())}</Box>}
  </Box>
);

const Note = ({ icon, children }: { icon: IconName; children: string }) => (
  <Box className="scan-note" id="scan-note">
    <Icon name={icon} size="s" />
    <Words className="grow">{children}</Words>
  </Box>
);

const sayTimes = ({ fromAt, untilAt }: TrainingLine): string =>
  countyDate(fromAt) === countyDate(untilAt)
    ? `${sayClock(fromAt)} 到 ${sayClock(untilAt)}`
    : sayWhen({ fromAt, untilAt }, clock.today());

type OfSession = Readonly<{ session: TrainingLine | undefined; credit: string | undefined }>;

const Facts = ({ session, credit }: OfSession) =>
  session ? (
    <Box className="card scan-facts" id="scan-facts">
      <Fact name="培训">{session.title}</Fact>
      <Fact name="地点">{session.place}</Fact>
      <Fact name="时间">{sayTimes(session)}</Fact>
      {credit !== undefined && <Fact name="学时">{credit}</Fact>}
    </Box>
  ) : null;

const useSession = (trainingId: string): TrainingLine | undefined =>
  useRead(trainingCard(trainingId)).answer?.value.session;

type DoneProps = Readonly<{ name: string; way: Way; state: AttendanceState }>;

/** The server has it. */
export const ScanDone = ({ name, way, state }: DoneProps) => {
  const session = useSession(state.trainingId);
  return (
    <Box id="scan-done">
      <Mark icon="tick" say={sayWho(name, way)} at={momentOf(way, state)} />
      <Facts session={session} credit={session && sayCredit(way, session.minutes, state)} />
      <Note icon={way === 'in' ? 'clock' : 'sheet'}>{sayNext(way, session)}</Note>
    </Box>
  );
};

/** It waits on the phone. */
export const ScanHeld = ({ trainingId, at }: { trainingId: string; at: string }) => {
  const session = useSession(trainingId);
  const isOnline = useWatched(online);
  return (
    <Box id="scan-held">
      <Mark icon="clock" say="记下了，待核对" at={at} />
      <Facts session={session} credit={undefined} />
      <Note icon={isOnline ? 'again' : 'offline'}>{sayHeld(isOnline)}</Note>
    </Box>
  );
};

/** It was not taken. */
export const ScanRefused = ({ refusal }: { refusal: Refusal }) => {
  const { what, next } = wordsOf(refusal);
  return (
    <>
      <Box className="lead">
        <Box as="h1" className="say">
          这次没有签上
        </Box>
      </Box>
      <Banner id="scan-refused" icon="attention" warn boxed bold={what} plain={next} />
    </>
  );
};
