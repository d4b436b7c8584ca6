// Who I am and as what I act, how large the type is, what lies on this phone, and the way out.
import type { Session } from '#shared/access/sign-in.ts';
import { openReminding } from '../../kernel/message-ways.ts';
import { outbox } from '../../kernel/phone.ts';
import { inBrowser } from '../../kernel/platform.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openLetIn, openOutbox } from '../../kernel/ways.ts';
import { roleNames } from '../../kernel/words.ts';
import { Box, Words } from '../../ui/box.tsx';
import { Chip } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { desksOf } from '../../ui/places.ts';
import { Card, ListRow, SectionHead } from '../../ui/rows.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { Gate } from '../gate.tsx';
import { OutboxBanner } from '../outbox/outbox-banner.tsx';
import { LargeTypeRow } from './large-type-row.tsx';
import { OnThisPhone } from './on-this-phone.tsx';
import { Roles } from './roles.tsx';
import { SignOut } from './sign-out.tsx';

/** What else the role finds: at a desk it stands in the rail. */
const Desks = ({ current }: { current: Session }) => {
  const wide = useWide();
  const desks = desksOf(current);
  if (wide || desks.length === 0) return null;
  return (
    <>
      {current.roles.length > 1 && <SectionHead title="办事" />}
      <Card>
        {desks.map((desk) => (
          <ListRow key={desk.name} id={`open-${desk.name}`} onTap={desk.open}>
            {desk.word}
          </ListRow>
        ))}
      </Card>
      {current.roles.length === 1 && <Box style={{ height: 10 }} />}
    </>
  );
};

const Me = ({ current }: { current: Session }) => {
  const count = useWatched(outbox.entries).filter(
    (entry) => entry.by.personId === current.person.personId,
  ).length;
  const wide = useWide();
  return (
    <Page id="me" tab="me" title="我的" banner={<OutboxBanner />}>
      <Box className="lead">
        <Box as="h1" id="my-name" className="say">
          {current.person.name}
        </Box>
        <Box className="row wrap" id="my-role">
          <Chip tone={current.late ? 'plain' : 'act'}>{roleNames[current.role]}</Chip>
          <Words className="c2 my-place">
            {current.regionName}
            {current.late && '，任期已结束'}
          </Words>
        </Box>
      </Box>
      <Roles current={current} />
      <Desks current={current} />
      {current.roles.length > 1 && <SectionHead title="这台设备" />}
      <Card>
        <ListRow id="open-outbox" onTap={openOutbox}>
          <Box className="row">
            <Box className="grow">待送出</Box>
            <Words className={count > 0 ? 'late sm' : 'c3 sm'}>{count > 0 ? `${count} 条` : '没有'}</Words>
          </Box>
        </ListRow>
        {!wide && !current.late && current.role !== 'guardian' && (
          <ListRow id="open-let-in" onTap={openLetIn}>
            扫码登录电脑
          </ListRow>
        )}
        {!current.late && (
          <ListRow id="open-reminding" onTap={openReminding}>
            提醒设置
          </ListRow>
        )}
        <LargeTypeRow />
      </Card>
      <SectionHead title={inBrowser ? '这个浏览器里存着什么' : '这台手机里存着什么'} />
      <OnThisPhone />
      <Box style={{ paddingTop: 16 }}>
        <SignOut count={count} />
      </Box>
    </Page>
  );
};

export default function MePage() {
  return <Gate late>{(current) => <Me current={current} />}</Gate>;
}
