// A child's file: who, how urgent and why, whom to call, what happened, and how things stand.
import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/contract.ts';
import { kept } from '../../../kernel/phone.ts';
import { childFile, childTimeline } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openRecord } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Skeleton } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { Tap } from '../../../ui/tap.tsx';
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
      <Tap key={key} id={`file-${key}`} role="tab" chosen={key === chosen} className={key === chosen ? 'file-tab on' : 'file-tab'} onTap={() => onChoose(key)}>
        {name}
      </Tap>
    ))}
  </Box>
);

const canVisit = ({ role }: Session): boolean => role === 'director' || role === 'supervisor';

const File = ({ session, childId }: { session: Session; childId: string }) => {
  const file = useRead(childFile(childId));
  const told = useRead(childTimeline(childId));
  const village = session.role === 'director' ? session.region : (file.answer ?? kept.find(childFile(childId)))?.value.village;
  const { shown } = useChildLine(childId, village);
  const [tab, setTab] = useState<TabKey>('happened');
  const head = file.answer?.value;
  const isOpen = head?.open ?? true;
  const loading = !head && !shown && file.state === 'loading';
  return (
    <Page
      id="child-file"
      title="孩子档案"
      flush
      banner={<OutboxBanner reading={file} />}
      dock={
        canVisit(session) && shown && isOpen ? (
          <Button id="start-visit" onTap={() => openRecord(childId)}>
            开始走访
          </Button>
        ) : undefined
      }
    >
      {(head || shown) && <FileHead file={head} shown={shown} />}
      {loading && <Skeleton id="loading" words="正在取孩子的档案" />}
      {!head && <Box className="pad">{<ReadTrouble reading={file} />}</Box>}
      {(head || shown) && <FileTabs chosen={tab} onChoose={setTab} />}
      {tab === 'happened' && (head || shown) && (
        <Happened childId={childId} told={told} shown={shown} canCorrect={canVisit(session) && isOpen} />
      )}
      {tab === 'circumstances' && head && <Circumstances file={head} line={shown?.line} />}
    </Page>
  );
};

export default function ChildFilePage() {
  const childId = useRouter().params['child'] ?? '';
  return <Gate>{(session) => <File key={childId} session={session} childId={childId} />}</Gate>;
}
