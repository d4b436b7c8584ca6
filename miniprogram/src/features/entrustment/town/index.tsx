// A town's entrustments: what waits for the supervisor, the longest first, and how its villages stand.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { TownSheets } from '#shared/entrustment/views.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { townSheets } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { peopleOf } from '../../../kernel/queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { CoverTable } from '../parts/cover-table.tsx';
import { sayCover, sumOf } from '../parts/cover-words.ts';
import { laidStates } from '../parts/laid-states.ts';
import { sayRule } from '../parts/sheet-words.ts';
import { sayTown, type TownGroup, townGroupsOf } from './town-groups.ts';
import { keyOfTownLine } from './town-line-words.ts';
import { TownRows, TownTable } from './town-rows.tsx';
import { TownSide } from './town-side.tsx';

type HeadProps = Readonly<{
  reading: Reading<TownSheets>;
  groups: readonly TownGroup[];
  today: string;
}>;

const Head = ({ reading: { answer }, groups, today }: HeadProps) => (
  <Box className="lead">
    <Box as="h1" id="town-sheets-state" className="say">
      {answer ? sayTown(groups) : '委托监护确认书'}
    </Box>
    {answer && (
      <Box className="cap">
        {sayRule(answer.value.policy)}
        <Sep />
        {sayMoment(answer.readAt, today)} 的数
      </Box>
    )}
  </Box>
);

const Villages = ({ sheets, wide, days }: { sheets: TownSheets; wide: boolean; days: number }) => (
  <Box className="gap">
    <Box className={wide ? '' : 'pad'}>
      <SectionHead title={`各村（居）：${sayCover(sumOf(sheets.villages))}`} />
    </Box>
    <CoverTable
      id="villages-cover"
      head="村（居）"
      whole="全镇"
      places={sheets.villages}
      days={days}
      wide={wide}
    />
  </Box>
);

const Town = ({ session, town }: { session: Session; town: string }) => {
  const reading = useRead(townSheets(town), ({ readAt }) => void clock.learn(readAt));
  const people = useRead(peopleOf(town)).answer?.value.people ?? [];
  const laid = useWatched(laidStates);
  const [chosen, choose] = useState<string>();
  const wide = useWide();
  const today = clock.today();
  const sheets = reading.answer?.value;
  const groups = sheets ? townGroupsOf(sheets, laid) : [];
  const beside = groups.flatMap(({ lines }) => lines).find((line) => keyOfTownLine(line) === chosen);
  const { lackingDays } = entrustmentPolicyOn(today);
  return (
    <Page
      id="town-sheets"
      {...(session.role === 'supervisor' ? { place: 'entrustment' } : { within: 'entrustment' })}
      title={sheets?.townName ?? spokenName(town)}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
      side={
        beside && (
          <TownSide
            line={beside}
            session={session}
            people={people}
            today={today}
            again={reading.again}
            onClose={() => choose(undefined)}
          />
        )
      }
    >
      <Box className={wide ? '' : 'pad'}>
        <Head reading={reading} groups={groups} today={today} />
        {!sheets && <NotRead reading={reading} words="正在取镇里的确认书" />}
        {sheets && groups.length === 0 && (
          <EmptyState
            id="nothing-waits"
            bold="没有要核实、备案和催的"
            plain="村里签好、见证过的确认书会到这里等您备案。"
          />
        )}
      </Box>
      {groups.length > 0 &&
        (wide ? (
          <TownTable groups={groups} people={people} today={today} chosen={chosen} onChoose={choose} />
        ) : (
          <TownRows groups={groups} people={people} today={today} />
        ))}
      {sheets && <Villages sheets={sheets} wide={wide} days={lackingDays} />}
    </Page>
  );
};

export default function TownPage() {
  const { town } = useRouter().params;
  return (
    <Gate>
      {(session) => {
        const of = session.role === 'officer' ? (town ?? session.region) : session.region;
        return <Town key={of} session={session} town={of} />;
      }}
    </Gate>
  );
}
