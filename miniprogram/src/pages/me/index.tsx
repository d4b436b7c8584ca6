// Who I am and as what I act, how large the type is, what lies on this phone, and the way out.
import { useState } from 'react';
import type { Session } from '#shared/access/contract.ts';
import { outbox, session, signOut } from '../../kernel/phone.ts';
import { inBrowser } from '../../kernel/platform.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openOutbox, sayBriefly } from '../../kernel/ways.ts';
import { roleNames } from '../../kernel/words.ts';
import { Box, Words } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, ListRow, SectionHead } from '../../ui/rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Gate } from '../gate.tsx';
import { OutboxBanner } from '../outbox/outbox-banner.tsx';
import { LargeTypeRow } from './large-type-row.tsx';
import { OnThisPhone } from './on-this-phone.tsx';

type HeldAs = Session['roles'][number];

const actAs = (held: HeldAs): void => {
  void session.actAs(held.role, held.region).then((answer) => {
    if (answer.kind !== 'ok') sayBriefly('没有换成，请有网时再试');
  });
};

const Roles = ({ current }: { current: Session }) => {
  const others = current.roles.filter((held) => held.role !== current.role || held.region !== current.region);
  if (others.length === 0) return null;
  return (
    <>
      <SectionHead title="换一个身份" />
      <Card>
        {others.map((held) => (
          <ListRow
            key={held.role + held.region}
            id={`act-as-${held.role}-${held.region}`}
            onTap={() => actAs(held)}
          >
            {`${roleNames[held.role]}，${held.regionName}`}
          </ListRow>
        ))}
      </Card>
    </>
  );
};

const LeaveSheet = ({ count, onClose }: { count: number; onClose: () => void }) => (
  <Sheet id="leave-sheet" title={`还有 ${count} 条没有送出`} onClose={onClose} closeWord="先不退出">
    <Box className="c2">
      {`它们会留在这里，等您本人下次登录再送出。${inBrowser ? '清掉浏览器的数据' : '删掉小程序'}会丢。最好有网时先送出再退出。`}
    </Box>
    <Button id="leave-anyway" onTap={signOut}>
      留着，退出登录
    </Button>
  </Sheet>
);

const Me = ({ current }: { current: Session }) => {
  const count = useWatched(outbox.entries).filter(
    (entry) => entry.by.personId === current.person.personId,
  ).length;
  const [leaving, setLeaving] = useState(false);
  return (
    <Page id="me" tab="me" title="我的" banner={<OutboxBanner />}>
      <Box className="lead">
        <Box as="h1" id="my-name" className="say">
          {current.person.name}
        </Box>
        <Box className="c2" id="my-role">
          {`${roleNames[current.role]}，${current.regionName}`}
        </Box>
      </Box>
      <Card>
        <ListRow id="open-outbox" onTap={openOutbox}>
          <Box className="row">
            <Box className="grow">待送出</Box>
            <Words className={count > 0 ? 'late sm' : 'c3 sm'}>{count > 0 ? `${count} 条` : '没有'}</Words>
          </Box>
        </ListRow>
        <LargeTypeRow />
      </Card>
      <Roles current={current} />
      <SectionHead title={inBrowser ? '这个浏览器里存着什么' : '这台手机里存着什么'} />
      <OnThisPhone />
      <Box style={{ paddingTop: 16 }}>
        <Button id="sign-out" kind="plain" onTap={() => (count > 0 ? setLeaving(true) : signOut())}>
          退出登录
        </Button>
      </Box>
      {leaving && <LeaveSheet count={count} onClose={() => setLeaving(false)} />}
    </Page>
  );
};

export default function MePage() {
  return <Gate>{(current) => <Me current={current} />}</Gate>;
}
