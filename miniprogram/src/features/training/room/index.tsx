// A session as its organiser sees it: who holds a seat, who came and left, whose scan waits, who cannot come.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type { TrainingRoom } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { trainingRoom } from '../../../kernel/training-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { Topics } from '../parts/topics.tsx';
import { excuseNames, lostTraining } from '../parts/training-words.ts';
import { PersonSheet, PersonSide } from './person-acts.tsx';
import { RoomHead } from './room-head.tsx';
import { found, roomGroups } from './room-lines.ts';
import { RoomList } from './room-list.tsx';
import { RoomOver } from './room-over.tsx';
import { FootActs, OpenCode } from './session-acts.tsx';
import { type RoomInHand, useRoom } from './use-room.ts';

const Excused = ({ excused }: Pick<TrainingRoom, 'excused'>) =>
  excused.length === 0 ? null : (
    <>
      <SectionHead title={`请假 ${excused.length}\u00a0人`} />
      <Card id="excused">
        {excused.map(({ personId, name, because }) => (
          <ListRow key={personId} end={excuseNames[because]}>
            {name}
          </ListRow>
        ))}
      </Card>
    </>
  );

const People = ({ hand, wide }: { hand: RoomInHand; wide: boolean }) => {
  const { room, people, typed, chosen, choose, tickAll } = hand;
  const shown = found(people, typed);
  if (people.length === 0)
    return (
      <EmptyState
        id="nobody-enrolled"
        bold="还没有人报名"
        plain="请的人都收到了消息。没有报名的，到现场扫码也能签到。"
      />
    );
  if (shown.length === 0)
    return (
      <EmptyState id="nobody-found" bold="名单里没有这个人" plain="少输几个字，或者签名单上没有的人。" />
    );
  return (
    <RoomList
      groups={roomGroups(shown)}
      wide={wide}
      hasOpened={clock.at() >= doorTimes(room.session).inFrom}
      chosen={chosen?.personId}
      onChoose={choose}
      onTickAll={tickAll}
    />
  );
};

type RoomProps = Readonly<{ room: TrainingRoom; reading: Reading<TrainingRoom>; isOrganiser: boolean }>;

const Room = ({ room, reading, isOrganiser }: RoomProps) => {
  const hand = useRoom(room, isOrganiser);
  const wide = useWide();
  const { session } = room;
  const person = hand.chosen && {
    line: hand.chosen,
    session,
    mayAct: isOrganiser,
    onAsk: hand.ask,
    onClose: () => hand.choose(undefined),
  };
  return (
    <Page
      id="room"
      within="training"
      title="培训名单"
      full
      banner={<NetBanner reading={reading} needs="代签和核对要有网，签到码照常能用。" />}
      {...(hand.may.code && !wide && { dock: <OpenCode hand={hand} /> })}
      side={person && <PersonSide {...person} />}
    >
      <RoomHead hand={hand} />
      <People hand={hand} wide={wide} />
      <Box className={wide ? 'room-more' : ''}>
        <Excused excused={room.excused} />
        <Topics region={session.region} topics={room.topics} />
      </Box>
      {!wide && <FootActs hand={hand} />}
      {person && !wide && <PersonSheet {...person} />}
      <RoomOver hand={hand} again={reading.again} />
    </Page>
  );
};

const RoomOf = ({ trainingId, role }: { trainingId: string; role: Session['role'] }) => {
  const reading = useRead(trainingRoom(trainingId), ({ readAt }) => void clock.learn(readAt));
  const room = reading.answer?.value;
  return room ? (
    <Room room={room} reading={reading} isOrganiser={role === 'officer' || role === 'supervisor'} />
  ) : (
    <Page id="room" within="training" title="培训名单" full>
      <NotRead reading={reading} words="正在取名单" lost={lostTraining} />
    </Page>
  );
};

export default function TrainingRoomPage() {
  const { training = '' } = useRouter().params;
  return <Gate>{({ role }) => <RoomOf key={training} trainingId={training} role={role} />}</Gate>;
}
