// A session is planned, or planned anew; what that will do and who hears of it stands above the button.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { TrainingState } from '#shared/training/contract.ts';
import type { TrainingRoom } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import type { Answer } from '../../../kernel/request.ts';
import { trainingPaths, trainingRoom } from '../../../kernel/training-queries.ts';
import { turnToRoom } from '../../../kernel/training-ways.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { type DeskForm, useDeskForm } from '../../access/form/use-desk-form.ts';
import { lostTraining } from '../parts/training-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { PlanQuestions } from './plan-fields.tsx';
import { freshPlan, missingOf, PlanFields, planned, planOf } from './plan-form.ts';
import { sayLevel, sayPlan, sayReplan } from './plan-words.ts';

const Offline = () =>
  useWatched(online) ? null : (
    <Banner id="offline" icon="offline" bold="没有网络，可以先填" plain="填的都留着，有网再保存。" />
  );

type FramedProps = Readonly<{
  title: string;
  lead: string;
  form: DeskForm<PlanFields>;
  region: string;
  /** What saving will do. */
  says: string;
  word: string;
  send: () => Promise<Answer<unknown>>;
  onDone: () => void;
}>;

const Framed = ({ title, lead, form, region, says, word, send, onDone }: FramedProps) => {
  const [pressed, setPressed] = useState(false);
  const missing = missingOf(form.fields, clock.at());
  const [first] = Object.values(missing);
  const save = (): void => {
    setPressed(true);
    if (form.isWhole(missing)) form.submit(send, onDone);
  };
  return (
    <Page
      id="plan"
      within="training"
      title={title}
      flush
      banner={<Offline />}
      dock={
        <Box className="acts">
          <Box id="follows" className="sm c2 preview">
            {says}
          </Box>
          <TroubleNote id="plan-trouble" trouble={form.trouble} />
          {pressed && first !== undefined && (
            <Box id="missing" className="fault dock-fault" role="alert">
              {first}
            </Box>
          )}
          <Button id="save" onTap={save}>
            {form.busy ? '正在送出' : word}
          </Button>
        </Box>
      }
    >
      <Box className="pad">
        <Box className="lead">
          <Box as="h1" className="say">
            {lead}
          </Box>
        </Box>
      </Box>
      <PlanQuestions form={form} region={region} />
    </Page>
  );
};

const Plan = ({ region, regionName }: Pick<Session, 'region' | 'regionName'>) => {
  const form = useDeskForm<PlanFields>({
    name: `plan/${region}`,
    schema: PlanFields,
    empty: freshPlan(region, clock.today()),
  });
  const trainingId = form.idOf('training');
  const level = levelOf(region) === 'county' ? 'county' : 'town';
  return (
    <Framed
      title="排培训"
      lead={`${regionName}主办，${sayLevel(region)}`}
      form={form}
      region={region}
      says={sayPlan(form.fields)}
      word="排这场培训"
      send={() =>
        form.send(
          'plan',
          trainingPaths.session(trainingId, 'plan'),
          { level, region, ...planned(form.fields) },
          TrainingState,
        )
      }
      onDone={() => {
        sayBriefly('排好了');
        turnToRoom(trainingId);
      }}
    />
  );
};

const Replan = ({ room }: { room: TrainingRoom }) => {
  const { session } = room;
  const form = useDeskForm<PlanFields>({
    name: `replan/${session.trainingId}`,
    schema: PlanFields,
    empty: planOf(room),
  });
  return (
    <Framed
      title="改安排"
      lead={`改“${session.title}”`}
      form={form}
      region={session.region}
      says={sayReplan(form.fields, session)}
      word="保存新安排"
      send={() =>
        form.send(
          'replan',
          trainingPaths.session(session.trainingId, 'replan'),
          planned(form.fields),
          TrainingState,
        )
      }
      onDone={() => {
        sayBriefly('改好了');
        goBack();
      }}
    />
  );
};

const ReplanOf = ({ trainingId }: { trainingId: string }) => {
  const reading = useRead(trainingRoom(trainingId), ({ readAt }) => void clock.learn(readAt));
  const room = reading.answer?.value;
  return room ? (
    <Replan room={room} />
  ) : (
    <Page id="plan" within="training" title="改安排">
      <NotRead reading={reading} words="正在取这场培训" lost={lostTraining} />
    </Page>
  );
};

export default function PlanTrainingPage() {
  const { training } = useRouter().params;
  return (
    <Gate>
      {({ region, regionName }) =>
        training === undefined ? (
          <Plan key={region} region={region} regionName={regionName} />
        ) : (
          <ReplanOf key={training} trainingId={training} />
        )
      }
    </Gate>
  );
}
