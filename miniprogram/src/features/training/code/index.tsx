// The code that a hall scans: made on this screen, so that it changes also where the network drops.
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Way } from '#shared/training/contract.ts';
import type { CodeKey, TrainingLine, TrainingRoom } from '#shared/training/views.ts';
import { keepAwake } from '../../../kernel/host-screen.ts';
import { clock } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayClock } from '../../../kernel/say.ts';
import { codeKeyOf, trainingRoom } from '../../../kernel/training-queries.ts';
import { openRoom } from '../../../kernel/training-ways.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { usePolling, useShown } from '../../../kernel/use-shown.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { lostTraining, sayWhen, wayNames } from '../parts/training-words.ts';
import { CodeCard } from './code-card.tsx';
import { HallCounts } from './hall-counts.tsx';
import { sayShut, wayAt } from './shown-code.ts';
import { latestOf } from './skew.ts';
import { useSkew } from './use-skew.ts';

const POLL_MS = 4000;

const Net = ({ room }: { room: Reading<TrainingRoom> }) => {
  const isOnline = useWatched(online);
  if (!isOnline)
    return <Banner id="offline" icon="offline" bold="没有网络，码照常换" plain="人数等有网再更新。" />;
  if (room.state !== 'failed') return null;
  const asOf = room.answer ? `先看 ${sayClock(room.answer.readAt)} 的。` : '';
  return (
    <Banner id="not-fresh" icon="again" warn bold="人数没有更新，码照常换" plain={`${asOf}过一会儿再试。`} />
  );
};

const Head = ({ session }: { session: TrainingLine }) => (
  <Box className="code-head">
    <Box as="h1" className="code-title" id="code-title">
      {session.title}
    </Box>
    <Box className="sm c2">
      {sayWhen(session, clock.today())}
      <Sep />
      {session.place}
    </Box>
  </Box>
);

const WayChoice = ({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }) => (
  <Box className="code-ways">
    <Choice
      id="code-way"
      label="签到还是签退"
      options={[
        { value: 'in', name: `${wayNames.in}码` },
        { value: 'out', name: `${wayNames.out}码` },
      ]}
      chosen={[way]}
      onChoose={onChoose}
    />
  </Box>
);

type HallProps = Readonly<{
  keyReading: Reading<CodeKey>;
  room: TrainingRoom | undefined;
  way: Way;
  skewMs: number;
}>;

const Shut = ({ room, way }: Pick<HallProps, 'room' | 'way'>) => {
  const shut = room && sayShut(room.session, way, clock.at());
  return shut === undefined ? null : (
    <Box id="code-shut" className="late sm code-shut">
      {shut}
    </Box>
  );
};

const Code = ({ keyReading, way, skewMs }: HallProps) =>
  keyReading.answer ? (
    <CodeCard codeKey={keyReading.answer.value} way={way} skewMs={skewMs} />
  ) : (
    <NotRead reading={keyReading} words="正在取签到码" lost={lostTraining} />
  );

const Hand = ({ trainingId }: { trainingId: string }) => (
  <Button id="open-room" kind="plain" onTap={() => openRoom(trainingId)}>
    替没带手机的人签到
  </Button>
);

const useAwake = (): void => {
  const shown = useShown();
  useEffect(() => (shown ? keepAwake() : undefined), [shown]);
};

const CodePage = ({ trainingId }: { trainingId: string }) => {
  const keyReading = useRead(codeKeyOf(trainingId), ({ readAt }) => void clock.learn(readAt));
  const reading = useRead(trainingRoom(trainingId));
  const [chosen, choose] = useState<Way>();
  const wide = useWide();
  usePolling(reading.again, POLL_MS);
  useAwake();
  const room = reading.answer?.value;
  const way = chosen ?? (room ? wayAt(room.session, clock.at()) : 'in');
  const skewMs = useSkew(latestOf(keyReading.answer, reading.answer));
  const hall = { keyReading, room, way, skewMs };
  const hand = keyReading.answer && <Hand trainingId={trainingId} />;
  const above = (
    <>
      {room && <Head session={room.session} />}
      <WayChoice way={way} onChoose={choose} />
    </>
  );
  return (
    <Page
      id="code"
      within="training"
      title={wayNames[way]}
      alone={wide}
      banner={<Net room={reading} />}
      {...(hand && !wide && { dock: hand })}
    >
      {wide ? (
        <Box className="hall">
          <Box className="hall-code">
            <Code {...hall} />
          </Box>
          <Box className="hall-side">
            {above}
            <Shut room={room} way={way} />
            {room && <HallCounts room={room} way={way} />}
            <Box className="hall-acts">
              {hand}
              <Button id="code-close" kind="bare" onTap={goBack}>
                关上这一页
              </Button>
            </Box>
          </Box>
        </Box>
      ) : (
        <>
          {above}
          <Code {...hall} />
          <Shut room={room} way={way} />
          {room && <HallCounts room={room} way={way} />}
        </>
      )}
    </Page>
  );
};

export default function TrainingCodePage() {
  const { training = '' } = useRouter().params;
  return <Gate>{() => <CodePage key={training} trainingId={training} />}</Gate>;
}
