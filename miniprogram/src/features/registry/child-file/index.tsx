// A child's file: who, how urgent and why, whom to call, what happened, and how things stand.

import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/contract.ts';
import type { ChildFile } from '#shared/registry/contract.ts';
import { childFile, childTimeline } from '../../../kernel/queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { openRecord } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead, ReadTrouble } from '../../../ui/read-trouble.tsx';
import { Tap } from '../../../ui/tap.tsx';
import type { ShownLine } from '../../visits/list/shown-line.ts';
import { useChildLine } from '../../visits/list/use-lines.ts';
import { Circumstances } from '../parts/circumstances.tsx';
import { FileHead } from '../parts/file-head.tsx';
import { Happened } from '../parts/happened.tsx';

const tabs = [
  { key: 'happened', name: '经过' },
  { key: 'circumstances', name: '情况' },
] as const;
type TabKey = (typeof tabs)[number]['key'];

const FileTabs = ({ chosen, onChoose }: { chosen: TabKey; onChoose: (tab: TabKey) => void }) => (
  <Box className="file-tabs" role="tablist">
    {tabs.map(({ key, name }) => (
      <Tap
        key={key}
        id={`file-${key}`}
        role="tab"
        chosen={key === chosen}
        className={key === chosen ? 'file-tab on' : 'file-tab'}
        onTap={() => onChoose(key)}
      >
        {name}
      </Tap>
    ))}
  </Box>
);

const canVisit = ({ role }: Session): boolean => role === 'director' || role === 'supervisor';

const villageOf = (session: Session, file: ChildFile | undefined): string | undefined =>
  session.role === 'director' ? session.region : file?.village;

type BodyProps = Readonly<{
  childId: string;
  file: Reading<ChildFile>;
  shown: ShownLine | undefined;
  canCorrect: boolean;
}>;

const Body = ({ childId, file, shown, canCorrect }: BodyProps) => {
  const told = useRead(childTimeline(childId));
  const [tab, setTab] = useState<TabKey>('happened');
  const head = file.answer?.value;
  if (!head && !shown) {
    return (
      <Box className="pad">
        <NotRead reading={file} words="正在取孩子的档案" />
      </Box>
    );
  }
  return (
    <>
      <FileHead file={head} shown={shown} />
      {!head && (
        <Box className="pad">
          <ReadTrouble reading={file} />
        </Box>
      )}
      <FileTabs chosen={tab} onChoose={setTab} />
      {tab === 'happened' && <Happened childId={childId} told={told} shown={shown} canCorrect={canCorrect} />}
      {tab === 'circumstances' && head && <Circumstances file={head} line={shown?.line} />}
    </>
  );
};

const File = ({ session, childId }: { session: Session; childId: string }) => {
  const file = useRead(childFile(childId));
  const { shown } = useChildLine(childId, villageOf(session, file.answer?.value));
  const mayVisit = canVisit(session) && file.answer?.value.open !== false;
  const start = (
    <Button id="start-visit" onTap={() => openRecord(childId)}>
      开始走访
    </Button>
  );
  return (
    <Page
      id="child-file"
      title="孩子档案"
      flush
      banner={<OutboxBanner reading={file} />}
      dock={mayVisit && shown ? start : undefined}
    >
      <Body childId={childId} file={file} shown={shown} canCorrect={mayVisit} />
    </Page>
  );
};

export default function ChildFilePage() {
  const childId = useRouter().params['child'] ?? '';
  return <Gate>{(session) => <File key={childId} session={session} childId={childId} />}</Gate>;
}
