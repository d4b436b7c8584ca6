// One session as an invited person sees it: how it stands for them, when and where, what it is about, and what to do.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { TrainingCard } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { trainingCard } from '../../../kernel/training-queries.ts';
import { openScan } from '../../../kernel/training-ways.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { AllowRow } from '../../messages/parts/allow-row.tsx';
import { ExcuseSheet } from '../parts/excuse-sheet.tsx';
import { asDone, laidAttendances, laidSeats } from '../parts/laid-mine.ts';
import { SessionFacts } from '../parts/session-facts.tsx';
import { Topics } from '../parts/topics.tsx';
import { TrainingBanner } from '../parts/training-banner.tsx';
import { lostTraining } from '../parts/training-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { type Certificate, useCertificate } from '../parts/use-certificate.ts';
import { type SeatForm, useSeat } from '../parts/use-seat.ts';
import { actsOf, type CardAct, type ShownCard, sayStanding, scanWord, shownCard } from './standing.ts';

type ActsProps = Readonly<{
  card: ShownCard;
  seat: SeatForm;
  certificate: Certificate;
  onDecline: () => void;
}>;

const declineWords: Partial<Record<CardAct, string>> = { decline: '去不了', excuse: '来不了，请假' };

const Acts = ({ card, seat, certificate, onDecline }: ActsProps) => {
  const wide = useWide();
  const now = clock.at();
  const acts = actsOf(card, now);
  const { attendanceId } = card;
  const declining = acts.map((act) => declineWords[act]).find((words) => words !== undefined);
  return (
    <>
      {acts.includes('scan') &&
        (wide ? (
          <Box className="sm c2">请用手机上的护童，扫老师屏幕上的码。</Box>
        ) : (
          <Button id="card-scan" icon="scan" onTap={openScan}>
            {scanWord(card, now)}
          </Button>
        ))}
      {acts.includes('enrol') && (
        <Button id="card-enrol" onTap={seat.enrol}>
          {seat.busy ? '正在送出' : card.mine === 'excused' ? '能来了，报名' : '报名'}
        </Button>
      )}
      {declining !== undefined && (
        <Button id="card-decline" kind="plain" onTap={onDecline}>
          {declining}
        </Button>
      )}
      {acts.includes('certificate') && attendanceId !== undefined && (
        <Button id="card-certificate" onTap={() => certificate.open(attendanceId)}>
          {certificate.busy ? '正在取' : '打开证书'}
        </Button>
      )}
    </>
  );
};

type InHandProps = Readonly<{ card: ShownCard; again: () => void }>;

/** What may be done about the session, with what went wrong above it. */
const Dock = ({ card, again }: InHandProps) => {
  const [declining, setDeclining] = useState(false);
  const { trainingId, title } = card.session;
  const seat = useSeat(trainingId, again);
  const certificate = useCertificate();
  return (
    <Box className="acts">
      <TroubleNote id="card-trouble" trouble={seat.trouble ?? certificate.trouble} />
      <Acts card={card} seat={seat} certificate={certificate} onDecline={() => setDeclining(true)} />
      {declining && (
        <ExcuseSheet
          trainingId={trainingId}
          title={title}
          hasSeat={card.mine === 'enrolled'}
          onClose={() => setDeclining(false)}
          onDone={() => {
            setDeclining(false);
            again();
          }}
        />
      )}
    </Box>
  );
};

const Standing = ({ card }: { card: ShownCard }) => {
  const { bold, plain, warn = false } = sayStanding(card, clock.at(), clock.today());
  return (
    <Banner
      id="card-standing"
      icon={warn ? 'attention' : 'today'}
      warn={warn}
      boxed
      bold={bold}
      plain={plain}
    />
  );
};

const Body = ({ read, card, again }: InHandProps & Readonly<{ read: TrainingCard }>) => {
  const wide = useWide();
  const { session } = card;
  return (
    <>
      <Box className="lead">
        <Box as="h1" className="say" id="card-title">
          {session.title}
        </Box>
      </Box>
      <Columns
        beside={
          <>
            <Standing card={card} />
            {card.mine === 'enrolled' && <AllowRow subscription="learning" />}
            {wide && (
              <Box className="gap">
                <Dock card={card} again={again} />
              </Box>
            )}
          </>
        }
      >
        <Box className={wide ? '' : 'gap'}>
          <SessionFacts session={session} />
          <Topics region={session.region} topics={read.topics} />
        </Box>
      </Columns>
    </>
  );
};

const useShownCard = (reading: Reading<TrainingCard>): ShownCard | undefined => {
  const seats = useWatched(laidSeats);
  const attendances = useWatched(laidAttendances);
  const read = reading.answer?.value;
  return read && asDone(shownCard(read), seats, attendances);
};

const CardOf = ({ trainingId }: { trainingId: string }) => {
  const reading = useRead(trainingCard(trainingId), ({ readAt }) => void clock.learn(readAt));
  const card = useShownCard(reading);
  const wide = useWide();
  const read = reading.answer?.value;
  const hasActs = card !== undefined && actsOf(card, clock.at()).length > 0;
  return (
    <Page
      id="training-card"
      within="training"
      title="培训"
      full
      banner={<TrainingBanner reading={reading} />}
      {...(card && hasActs && !wide && { dock: <Dock card={card} again={reading.again} /> })}
    >
      {read && card ? (
        <Body read={read} card={card} again={reading.again} />
      ) : (
        <NotRead reading={reading} words="正在取这场培训" lost={lostTraining} />
      )}
    </Page>
  );
};

export default function TrainingCardPage() {
  const { training = '' } = useRouter().params;
  return <Gate>{() => <CardOf key={training} trainingId={training} />}</Gate>;
}
