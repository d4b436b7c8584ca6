// The sessions that the county or the town organises: what is to come, what was, and the way to plan another.
import type { Session } from '#shared/access/sign-in.ts';
import { clock } from '../../../kernel/phone.ts';
import { openRegionLearning } from '../../../kernel/quiz-ways.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { regionTrainings } from '../../../kernel/training-queries.ts';
import { openHours, openOwnTrainings, openPlan } from '../../../kernel/training-ways.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { regionLists, sayRegion } from './region-lines.ts';
import { RegionList } from './region-list.tsx';

const Plan = () => (
  <Button id="open-plan" onTap={() => openPlan()}>
    排一场培训
  </Button>
);

type OthersProps = Readonly<{ attends: boolean }>;

const DeskActs = ({ attends }: OthersProps) => (
  <Box className="btns">
    {attends && (
      <Button id="open-own" kind="plain" onTap={openOwnTrainings}>
        我自己的培训
      </Button>
    )}
    <Button id="open-hours" kind="plain" onTap={() => openHours()}>
      学时登记
    </Button>
    <Button id="open-answers" kind="plain" onTap={() => openRegionLearning()}>
      答题情况
    </Button>
    <Plan />
  </Box>
);

const PhoneActs = ({ attends }: OthersProps) => (
  <Box className="gap">
    <Card>
      <ListRow id="open-hours" onTap={() => openHours()}>
        <Box className="b">学时登记</Box>
        <Box className="sub">谁今年的学时还不够</Box>
      </ListRow>
      <ListRow id="open-answers" onTap={() => openRegionLearning()}>
        <Box className="b">答题情况</Box>
        <Box className="sub">谁还没答，哪几条最容易答错</Box>
      </ListRow>
      {attends && (
        <ListRow id="open-own" onTap={openOwnTrainings}>
          <Box className="b">我自己的培训</Box>
          <Box className="sub">请我参加的，和我的学时</Box>
        </ListRow>
      )}
    </Card>
  </Box>
);

const Region = ({ session: { role, region, regionName } }: { session: Session }) => {
  const reading = useRead(regionTrainings(region), ({ readAt }) => void clock.learn(readAt));
  const wide = useWide();
  const { answer, state } = reading;
  const now = clock.at();
  const lists = regionLists(answer?.value.sessions ?? [], now);
  const attends = role === 'supervisor';
  return (
    <Page
      id="region-trainings"
      place="training"
      title={answer?.value.regionName ?? regionName}
      full
      banner={<NetBanner reading={reading} needs="排培训和改安排要有网，签到码照常能用。" />}
      dock={wide ? undefined : <Plan />}
    >
      <Box className={wide ? 'head-row' : ''}>
        <Box className="lead grow">
          <Box as="h1" className="say" id="region-say">
            {answer ? sayRegion(lists, now) : '培训'}
          </Box>
          {answer && state !== 'fresh' && (
            <Box className="cap">{`内容更新于 ${sayMoment(answer.readAt, clock.today())}`}</Box>
          )}
        </Box>
        {wide && <DeskActs attends={attends} />}
      </Box>
      {!answer && <NotRead reading={reading} words="正在取培训" />}
      {answer && answer.value.sessions.length === 0 && (
        <EmptyState
          id="no-trainings"
          bold="还没有排过培训"
          plain="排好以后，请的人会收到消息来报名，当天用这里的码签到。"
        />
      )}
      <RegionList id="coming" title="要上的" lines={lists.coming} wide={wide} />
      <RegionList id="past" title="上过的" lines={lists.past} wide={wide} />
      {!wide && <PhoneActs attends={attends} />}
    </Page>
  );
};

export default function RegionTrainingsPage() {
  return <Gate>{(session) => <Region key={session.region} session={session} />}</Gate>;
}
