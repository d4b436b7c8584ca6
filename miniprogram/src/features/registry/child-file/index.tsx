// A child's file: who, how urgent and why, whom to call; then its parts, the visits, who read it, and what was agreed to.

import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Session } from '#shared/access/sign-in.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { clock, kept, outbox } from '../../../kernel/phone.ts';
import { childConsents, childFile, childReaders, childTimeline } from '../../../kernel/queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type FileTab, fileTabs, goBack, openFind, openPart, openRecord } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead, ReadTrouble } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import type { ShownLine } from '../../visits/list/shown-line.ts';
import { useLineIn } from '../../visits/list/use-lines.ts';
import { BirthdayCard } from '../parts/birthday-card.tsx';
import { Consents } from '../parts/consents.tsx';
import { FileHead } from '../parts/file-head.tsx';
import { FileTabs } from '../parts/file-tabs.tsx';
import { Happened } from '../parts/happened.tsx';
import { LastVisit } from '../parts/last-visit.tsx';
import { mayChange, mayFind, mayVisit } from '../parts/may.ts';
import { MissingCard } from '../parts/missing-card.tsx';
import { Overview } from '../parts/overview.tsx';
import { Readers } from '../parts/readers.tsx';
import { ReasonSheet } from '../parts/reason-sheet.tsx';
import { shownFile, thingsWaiting, waitingOf } from '../parts/shown-file.ts';

const villageOf = (session: Session, file: ChildFile | undefined): string | undefined =>
  session.role === 'director' ? session.region : file?.village;

type Opened = Readonly<{
  session: Session;
  childId: string;
  reading: Reading<ChildFile>;
  file: ChildFile | undefined;
  shown: ShownLine | undefined;
  why: ReadingReason | undefined;
}>;

const Visits = ({
  childId,
  shown,
  canCorrect,
}: Pick<Opened, 'childId' | 'shown'> & { canCorrect: boolean }) => {
  const told = useRead(childTimeline(childId));
  return (
    <>
      <Happened childId={childId} told={told} shown={shown} canCorrect={canCorrect} />
      <LastVisit line={shown?.line} />
    </>
  );
};

const Missing = ({ file, session, why }: Pick<Opened, 'file' | 'session' | 'why'>) => {
  if (!file?.open || !mayChange(session, file)) return null;
  return (
    <>
      <BirthdayCard file={file} />
      <MissingCard missing={file.missing} onFill={(part) => openPart(file.childId, part, { why })} />
    </>
  );
};

type TabsProps = Opened & Readonly<{ tab: FileTab; onTab: (tab: FileTab) => void; wide: boolean }>;

const OneTab = (opened: TabsProps) => {
  const { tab, childId, file, shown, session, why, wide, reading } = opened;
  const entries = useWatched(outbox.entries);
  if (tab === 'visits')
    return <Visits childId={childId} shown={shown} canCorrect={mayVisit(session) && file?.open !== false} />;
  if (tab === 'readers') return <Readers childId={childId} />;
  if (tab === 'consents') return <Consents childId={childId} />;
  return file ? (
    <>
      {!wide && <Missing file={file} session={session} why={why} />}
      <Overview file={file} acting={session} why={why} waiting={thingsWaiting(waitingOf(entries, childId))} />
    </>
  ) : (
    <Box className="pad gap">
      <ReadTrouble reading={reading} />
    </Box>
  );
};

const NotThere = ({ session, reading }: Pick<Opened, 'session' | 'reading'>) => (
  <Box className="pad gap">
    {reading.refusal?.refused !== 'reason_needed' && <NotRead reading={reading} words="正在取孩子的档案" />}
    {reading.refusal?.refused === 'not_found' && mayFind(session) && (
      <Box className="gap">
        <Button id="open-find" kind="plain" onTap={openFind}>
          用证件号查一查
        </Button>
      </Box>
    )}
  </Box>
);

const Body = (opened: TabsProps) => {
  const { file, shown, tab, onTab } = opened;
  return file || shown ? (
    <>
      <FileTabs chosen={tab} onChoose={onTab} />
      <OneTab {...opened} />
    </>
  ) : (
    <NotThere {...opened} />
  );
};

const UnderGlass = ({ until }: { until: string }) => (
  <Banner
    id="under-glass"
    icon="attention"
    warn
    bold={`紧急打开的，到 ${sayMoment(until, clock.today())} 为止`}
    plain="县里已收到通知。时间到了自动关上。"
  />
);

/** What was read by a broken glass does not stay on the phone. */
const useForgetAfter = (until: string | undefined, childId: string): void => {
  useEffect(() => {
    if (until === undefined) return;
    return () => {
      for (const question of [childFile(childId), childReaders(childId), childConsents(childId)])
        kept.drop(question);
      kept.drop(childTimeline(childId));
    };
  }, [until, childId]);
};

/** Reads again once something saved here has arrived. */
const useAgainWhenSent = (childId: string, again: () => void): void => {
  const waiting = waitingOf(useWatched(outbox.entries), childId).length;
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) again();
    before.current = waiting;
  }, [waiting, again]);
};

type FileProps = Readonly<{ session: Session; childId: string; first: FileTab; until: string | undefined }>;

const File = ({ session, childId, first, until }: FileProps) => {
  const [why, setWhy] = useState<ReadingReason>();
  const [tab, setTab] = useState<FileTab>(first);
  const wide = useWide();
  const reading = useRead(childFile(childId, why));
  useAgainWhenSent(childId, reading.again);
  useForgetAfter(until, childId);
  const entries = useWatched(outbox.entries);
  const read = reading.answer?.value;
  const file = read && shownFile(read, waitingOf(entries, childId));
  const { shown } = useLineIn(childId, villageOf(session, file));
  const canVisit = mayVisit(session) && file?.open !== false && shown !== undefined;
  const start = canVisit ? (
    <Button id="start-visit" onTap={() => openRecord(childId)}>
      开始走访
    </Button>
  ) : undefined;
  const opened = { session, childId, reading, file, shown, why };
  const head = (
    <>
      <FileHead file={file} shown={shown} />
      {wide && start && <Box className="gap">{start}</Box>}
      {wide && (
        <Box className="gap">
          <Missing file={file} session={session} why={why} />
        </Box>
      )}
    </>
  );
  return (
    <Page
      id="child-file"
      title="孩子档案"
      flush={!wide}
      full
      banner={until === undefined ? <OutboxBanner reading={reading} /> : <UnderGlass until={until} />}
      dock={wide ? undefined : start}
    >
      <Columns beside={head}>
        <Body {...opened} tab={tab} onTab={setTab} wide={wide} />
      </Columns>
      {reading.refusal?.refused === 'reason_needed' && <ReasonSheet onChoose={setWhy} onClose={goBack} />}
    </Page>
  );
};

export default function ChildFilePage() {
  const { child = '', tab, until } = useRouter().params;
  const first = fileTabs.find((one) => one === tab) ?? 'overview';
  return (
    <Gate>
      {(session) => <File key={child} session={session} childId={child} first={first} until={until} />}
    </Gate>
  );
}
