// A village's sessions of a year: what is still owed, what is planned, what was held, and the way to the next one.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { yearOf } from '#shared/outreach/sessions.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { openNewSession, openPolicies } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { daysLeft, sayVillage } from '../parts/session-words.ts';
import type { ShownSession } from '../parts/shown-sessions.ts';
import { useVillageSessions, type VillageInHand } from '../parts/use-sessions.ts';
import { SessionRows } from './session-rows.tsx';
import { groupsOf } from './village-groups.ts';
import { WhichSession } from './which-session.tsx';

type HeadProps = Readonly<{ hand: VillageInHand; year: string; today: string }>;

const Head = ({ hand: { reading, sessions }, year, today }: HeadProps) => (
  <Box className="lead">
    <Box as="h1" id="village-sessions-state" className="say">
      {sessions
        ? sayVillage(
            sessions.map(({ line }) => line),
            year,
            today,
          )
        : '政策宣讲进村居'}
    </Box>
    <Box className="cap">
      每个村每年至少办一次
      {year === yearOf(today) && (
        <>
          <Sep />
          {`今年还有\u00a0${sayCount(daysLeft(today), '天')}`}
        </>
      )}
      {reading.answer && reading.state !== 'fresh' && (
        <>
          <Sep />
          内容更新于 {sayMoment(reading.answer.readAt, today)}
        </>
      )}
    </Box>
  </Box>
);

const Dock = ({ village, onRecord }: { village: string; onRecord: () => void }) => (
  <Box className="btns">
    <Button id="plan-session" kind="plain" onTap={() => openNewSession('plan', village)}>
      排一次
    </Button>
    <Button id="record-session" onTap={onRecord}>
      记一次宣讲
    </Button>
  </Box>
);

const plannedIn = (sessions: readonly ShownSession[] | undefined): readonly ShownSession[] =>
  (sessions ?? [])
    .filter(({ line }) => line.status === 'planned')
    .sort((a, b) => a.line.on.localeCompare(b.line.on));

const Nothing = ({ year, isThisYear }: { year: string; isThisYear: boolean }) =>
  isThisYear ? (
    <EmptyState
      id="no-sessions"
      bold="还没有排，也没有记过"
      plain="集中讲、上门讲、大喇叭广播都算。办完记下人数，拍两张照片就行。"
      action={{ word: '看看有什么可讲', onTap: openPolicies }}
    />
  ) : (
    <EmptyState id="no-sessions" bold={`${year}年没有记录`} plain="去年办过的还可以补记。" />
  );

const Village = ({ session }: { session: Session }) => {
  const { village = session.region } = useRouter().params;
  const today = clock.today();
  const thisYear = yearOf(today);
  const lastYear = String(Number(thisYear) - 1);
  const [year, setYear] = useState(thisYear);
  const hand = useVillageSessions(village, year);
  const { reading, sessions } = hand;
  const isWriter = session.role === 'director' || session.role === 'supervisor';
  const isOwn = session.role === 'director';
  const planned = plannedIn(sessions);
  const [choosing, setChoosing] = useState(false);
  const record = () => (planned.length > 0 ? setChoosing(true) : openNewSession('record', village));
  return (
    <Page
      id="village-sessions"
      {...(isOwn ? { place: 'outreach' as const } : { within: 'outreach' as const })}
      title={spokenName(village)}
      banner={<OutboxBanner reading={reading} />}
      {...(isWriter && { dock: <Dock village={village} onRecord={record} /> })}
    >
      <Head hand={hand} year={year} today={today} />
      <Choice
        id="sessions-year"
        label="哪一年"
        options={[
          { value: thisYear, name: `今年` },
          { value: lastYear, name: `${lastYear}年` },
        ]}
        chosen={[year]}
        onChoose={setYear}
      />
      {!sessions && (
        <Box className="gap">
          <NotRead reading={reading} words="正在取村里的宣讲" />
        </Box>
      )}
      {sessions?.length === 0 && (
        <Box className="gap">
          <Nothing year={year} isThisYear={year === thisYear} />
        </Box>
      )}
      {sessions && <SessionRows groups={groupsOf(sessions, today)} today={today} />}
      {choosing && (
        <WhichSession village={village} planned={planned} today={today} onClose={() => setChoosing(false)} />
      )}
    </Page>
  );
};

export default function VillagePage() {
  return <Gate>{(session) => <Village key={session.region} session={session} />}</Gate>;
}
