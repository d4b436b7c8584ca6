// A session that wants something of the person stands on a card with the one thing to do; what comes and what was are rows.
import { useState } from 'react';
import { clock } from '../../../kernel/phone.ts';
import { openScan, openTraining } from '../../../kernel/training-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ExcuseSheet } from '../parts/excuse-sheet.tsx';
import { excuseNames, mineNames, sayHours, saySeats, sayWhen, wayNames } from '../parts/training-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import type { Certificate } from '../parts/use-certificate.ts';
import { useSeat } from '../parts/use-seat.ts';
import { wayNow } from '../parts/way-now.ts';
import type { OwnSession } from './groups.ts';

const When = ({ own: { session } }: { own: OwnSession }) => (
  <Box>
    <Box className="sm">{sayWhen(session, clock.today())}</Box>
    <Box className="sm c2">{session.place}</Box>
  </Box>
);

/** A session whose door is open now. */
export const OpenCard = ({ own }: { own: OwnSession }) => {
  const wide = useWide();
  const { session } = own;
  const way = wayNow(own, clock.at()) ?? 'in';
  return (
    <Box className="card in asks" id={`open-${session.trainingId}`}>
      <Chip tone="act">{`现在可以${wayNames[way]}`}</Chip>
      <Box as="h2" className="card-name asks-name">
        {session.title}
      </Box>
      <When own={own} />
      <Box className="gap">
        {wide ? (
          <Box className="sm c2">请用手机上的护童，扫老师屏幕上的码。</Box>
        ) : (
          <Button id={`scan-${session.trainingId}`} icon="scan" onTap={openScan}>
            {`扫码${wayNames[way]}`}
          </Button>
        )}
      </Box>
    </Box>
  );
};

type AnswerProps = Readonly<{ own: OwnSession; isFirst: boolean; onDone: () => void }>;

/** An invitation that waits for an answer. */
export const InvitedCard = ({ own, isFirst, onDone }: AnswerProps) => {
  const { session } = own;
  const { trainingId, title } = session;
  const form = useSeat(trainingId, onDone);
  const [declining, setDeclining] = useState(false);
  return (
    <Box className="card in" id={`invited-${trainingId}`}>
      <Tap onTap={() => openTraining(trainingId)} label={`看${title}`}>
        <Box as="h2" className="card-name">
          {title}
        </Box>
        <When own={own} />
        <Box className="sm c2">{`${saySeats(session)}，记\u00a0${sayHours(session.minutes)}`}</Box>
      </Tap>
      <TroubleNote id={`trouble-${trainingId}`} trouble={form.trouble} />
      <Box className="btns gap">
        <Button id={`decline-${trainingId}`} kind="plain" onTap={() => setDeclining(true)}>
          去不了
        </Button>
        <Button id={`enrol-${trainingId}`} kind={isFirst ? 'main' : 'plain'} onTap={form.enrol}>
          {form.busy ? '正在送出' : '报名'}
        </Button>
      </Box>
      {declining && (
        <ExcuseSheet
          trainingId={trainingId}
          title={title}
          hasSeat={false}
          onClose={() => setDeclining(false)}
          onDone={() => {
            setDeclining(false);
            onDone();
          }}
        />
      )}
    </Box>
  );
};

const chipOf = ({ session, mine }: OwnSession): string =>
  session.status === 'cancelled' ? '已取消' : mineNames[mine];

const saySub = ({ session, excuse }: OwnSession): string =>
  `${sayWhen(session, clock.today())}，${session.place}${excuse ? `。${excuseNames[excuse]}` : ''}`;

const Row = ({ own }: { own: OwnSession }) => (
  <ListRow id={`own-${own.session.trainingId}`} onTap={() => openTraining(own.session.trainingId)}>
    <Box className="row wrap">
      <Box className="b own-name">{own.session.title}</Box>
      <Chip tone={own.session.status === 'cancelled' ? 'warn' : own.mine === 'enrolled' ? 'act' : 'plain'}>
        {chipOf(own)}
      </Chip>
    </Box>
    <Box className="sub">{saySub(own)}</Box>
  </ListRow>
);

type RowsProps = Readonly<{ id: string; title: string; sessions: readonly OwnSession[] }>;

/** The rows of one group under its head; nothing where it is empty. */
export const OwnRows = ({ id, title, sessions }: RowsProps) =>
  sessions.length === 0 ? null : (
    <>
      <SectionHead title={title} />
      <Card id={id}>
        {sessions.map((own) => (
          <Row key={own.session.trainingId} own={own} />
        ))}
      </Card>
    </>
  );

const PastRow = ({ own, certificate }: { own: OwnSession; certificate: Certificate }) => {
  const { session, mine, credited, attendanceId } = own;
  return (
    <Box className="li" id={`past-${session.trainingId}`}>
      <Tap className="grow" onTap={() => openTraining(session.trainingId)} label={`看${session.title}`}>
        <Box className="b">{session.title}</Box>
        <Box className="sub">
          {`${sayWhen(session, clock.today())}，`}
          <Words className={mine === 'credited' ? '' : 'late'}>
            {credited === undefined ? chipOf(own) : `记了\u00a0${sayHours(credited)}`}
          </Words>
        </Box>
      </Tap>
      {credited !== undefined && attendanceId !== undefined && (
        <WordButton
          id={`certificate-${session.trainingId}`}
          label={`打开${session.title}的证书`}
          onTap={() => certificate.open(attendanceId)}
        >
          {certificate.busy ? '正在取' : '证书'}
        </WordButton>
      )}
    </Box>
  );
};

type PastProps = Readonly<{ sessions: readonly OwnSession[]; certificate: Certificate }>;

/** What was, with its hours and papers. */
export const PastRows = ({ sessions, certificate }: PastProps) =>
  sessions.length === 0 ? null : (
    <>
      <SectionHead title="以前的" />
      <TroubleNote id="certificate-trouble" trouble={certificate.trouble} />
      <Card id="past">
        {sessions.map((own) => (
          <PastRow key={own.session.trainingId} own={own} certificate={certificate} />
        ))}
      </Card>
    </>
  );
