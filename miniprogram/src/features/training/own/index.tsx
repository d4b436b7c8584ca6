// A person's own trainings: what can be scanned now, what to answer, what comes, the hours of the year, and what was.
import type { ReactNode } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { OwnTrainings } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { ownTrainings } from '../../../kernel/training-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { asDone, laidAttendances, laidSeats } from '../parts/laid-mine.ts';
import { TrainingBanner } from '../parts/training-banner.tsx';
import { useCertificate } from '../parts/use-certificate.ts';
import { type OwnGroups, ownGroups, sayOwn } from './groups.ts';
import { HoursCard } from './hours-card.tsx';
import { InvitedCard, OpenCard, OwnRows, PastRows } from './session-cards.tsx';

const Lead = ({
  reading: { answer, state },
  groups,
}: {
  reading: Reading<OwnTrainings>;
  groups: OwnGroups;
}) => (
  <Box className="lead">
    <Box as="h1" className="say" id="own-trainings-say">
      {answer ? sayOwn(groups, clock.at()) : '我的培训'}
    </Box>
    {answer && state !== 'fresh' && (
      <Box className="cap">{`内容更新于 ${sayMoment(answer.readAt, clock.today())}`}</Box>
    )}
  </Box>
);

const isNothing = (groups: OwnGroups): boolean => Object.values(groups).every((group) => group.length === 0);

type ListsProps = Readonly<{
  groups: OwnGroups;
  /** The year's hours; on a phone they stand below what wants an answer. */
  hours?: ReactNode;
  again: () => void;
}>;

const Lists = ({ groups, hours, again }: ListsProps) => {
  const certificate = useCertificate();
  const { open, invited, coming, excused, past } = groups;
  return (
    <>
      {open.map((own) => (
        <OpenCard key={own.session.trainingId} own={own} />
      ))}
      {invited.length > 0 && <SectionHead title="请您报名" />}
      {invited.map((own, n) => (
        <InvitedCard
          key={own.session.trainingId}
          own={own}
          isFirst={n === 0 && open.length === 0}
          onDone={again}
        />
      ))}
      {hours && <Box className="gap own-hours">{hours}</Box>}
      <OwnRows id="coming" title="报了名的" sessions={coming} />
      <OwnRows id="excused" title="请了假的" sessions={excused} />
      {isNothing(groups) && (
        <EmptyState
          id="no-trainings"
          bold="还没有请您参加的培训"
          plain="县里或镇里排了培训，会发消息请您报名，也会出现在这里。"
        />
      )}
      <PastRows sessions={past} certificate={certificate} />
    </>
  );
};

const Own = ({ session: { role } }: { session: Session }) => {
  const reading = useRead(ownTrainings, ({ readAt }) => clock.learn(readAt));
  const seats = useWatched(laidSeats);
  const attendances = useWatched(laidAttendances);
  const own = reading.answer?.value;
  const sessions = (own?.sessions ?? []).map((one) => asDone(one, seats, attendances));
  const groups = ownGroups(sessions, clock.at());
  const wide = useWide();
  const hours = own && <HoursCard own={own} startsDuty={role === 'director'} />;
  return (
    <Page
      id="own-trainings"
      {...(role === 'director' ? { place: 'training' } : { within: 'training' })}
      title="我的培训"
      full
      banner={<TrainingBanner reading={reading} />}
    >
      <Lead reading={reading} groups={groups} />
      {!own && <NotRead reading={reading} words="正在取您的培训" />}
      {own && !wide && <Lists groups={groups} hours={hours} again={reading.again} />}
      {own && wide && (
        <Columns beside={hours}>
          <Lists groups={groups} again={reading.again} />
        </Columns>
      )}
    </Page>
  );
};

export default function OwnTrainingsPage() {
  return <Gate>{(session) => <Own session={session} />}</Gate>;
}
