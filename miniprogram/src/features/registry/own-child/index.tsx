// A guardian reads the own child's file, sees who read it, and says what may be done with it.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { ageOn } from '#shared/kernel/time.ts';
import { clock } from '../../../kernel/phone.ts';
import { childFile } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { type FileTab, fileTabs } from '../../../kernel/ways.ts';
import { sexNames } from '../../../kernel/words.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { FileTabs } from '../parts/file-tabs.tsx';
import { Readers } from '../parts/readers.tsx';
import { OwnConsents } from './own-consents.tsx';
import { OwnFile } from './own-file.tsx';

const ownTabs: readonly FileTab[] = ['overview', 'readers', 'consents'];
const ownNames = { overview: '档案', visits: '走访', readers: '谁看过', consents: '我同意的' } as const;

const OwnChild = ({ session, childId, first }: { session: Session; childId: string; first: FileTab }) => {
  const reading = useRead(childFile(childId));
  const [tab, setTab] = useState<FileTab>(first);
  const wide = useWide();
  const file = reading.answer?.value;
  return (
    <Page id="own-child" title="孩子的档案" flush={!wide} full banner={<OutboxBanner reading={reading} />}>
      {file ? (
        <>
          <Box className="file-head">
            <Box as="h2" className="name" id="child-name">
              {file.name}
            </Box>
            <Box className="sm c2">
              {sexNames[file.sex]}
              <Sep />
              {ageOn(file.bornOn, clock.today())} 岁
              <Sep />
              {file.villageName}
            </Box>
          </Box>
          <FileTabs chosen={tab} tabs={ownTabs} names={ownNames} onChoose={setTab} />
          {tab === 'overview' && <OwnFile file={file} />}
          {tab === 'readers' && <Readers childId={childId} own />}
          {tab === 'consents' && <OwnConsents childId={childId} guardianId={session.guardianId} />}
        </>
      ) : (
        <Box className="pad gap">
          <NotRead reading={reading} words="正在取孩子的档案" />
        </Box>
      )}
    </Page>
  );
};

export default function OwnChildPage() {
  const { child = '', tab } = useRouter().params;
  const first = fileTabs.find((one) => one === tab) ?? 'overview';
  return <Gate>{(session) => <OwnChild key={child} session={session} childId={child} first={first} />}</Gate>;
}
