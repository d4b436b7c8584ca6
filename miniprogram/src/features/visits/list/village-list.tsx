// A village's register: found by name, initials or the end of a number, narrowed by chips, the most urgent first.
import { type ReactNode, useState } from 'react';
import type { Role } from '#shared/kernel/access.ts';
import { clock, session } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openRegister } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ChildRow } from './child-row.tsx';
import { byUrgency } from './day.ts';
import { isMeant, isUnder, nothingNarrowed, sayFound } from './find-children.ts';
import { Narrow } from './narrow.tsx';
import { NewFiles } from './new-files.tsx';
import type { ShownLine } from './shown-line.ts';
import { useVillage } from './use-lines.ts';
import { ChildSide, VillageTable } from './village-table.tsx';

const STEP = 30;

const None = ({ named, isNarrowed }: { named: string; isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState
      id="nobody-found"
      bold={named === '' ? '没有这样的孩子' : `没有找到“${named}”`}
      plain="可以输名字里的一个字、拼音首字母，或证件末两位。别的村的孩子用“查证件号”。"
    />
  ) : (
    <EmptyState
      id="no-children"
      bold="村里还没有建档的孩子"
      plain="先给一个孩子建档，他就在这里，走访的日子也排好了。"
    />
  );

const Rows = ({ lines, today }: { lines: readonly ShownLine[]; today: string }) => {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <Card id="children">
        {lines.slice(0, most).map((shown) => (
          <ChildRow key={shown.line.childId} shown={shown} today={today} opens="overview" />
        ))}
      </Card>
      {lines.length > most && (
        <Box style={{ paddingTop: 12 }}>
          <Button id="more-children" kind="plain" onTap={() => setMost(most + STEP)}>
            再看 {Math.min(STEP, lines.length - most)} 个
          </Button>
        </Box>
      )}
    </>
  );
};

type HeadProps = Readonly<{
  reading: Reading<unknown>;
  words: string;
  isRoot: boolean;
  wide: boolean;
  today: string;
  action: ReactNode;
}>;

const Head = ({ reading: { answer, state }, words, isRoot, wide, today, action }: HeadProps) => (
  <Box className="lead lead-row">
    <Box className="grow">
      <Box {...(isRoot && { as: 'h1' as const })} className="say" id="village-state">
        {answer ? words : '全村孩子'}
      </Box>
      <Box className="cap">
        {wide ? '最急的在前。方向键选人，回车打开，Esc 关上。' : '最急的在前'}
        {answer && state !== 'fresh' && (
          <>
            <Sep />
            内容更新于 {sayMoment(answer.readAt, today)}
          </>
        )}
      </Box>
    </Box>
    {wide && action}
  </Box>
);

/** What was typed and tapped, and the lines it leaves. */
const useFound = (lines: readonly ShownLine[]) => {
  const [typed, setTyped] = useState('');
  const [narrowing, setNarrowing] = useState(nothingNarrowed);
  const named = typed.trim();
  return {
    typed,
    setTyped,
    narrowing,
    setNarrowing,
    named,
    isNarrowed: named !== '' || narrowing.categories.length + narrowing.colours.length > 0,
    found: lines
      .filter(({ line }) => isMeant(line, named) && isUnder(line, narrowing))
      .sort((a, b) => byUrgency(a.line, b.line)),
  };
};

const mayVisit = (role: Role | undefined): boolean => role === 'director' || role === 'supervisor';

/** The list as a tab, or, without a tab, as a page one came to from the town's figures. */
export const VillageList = ({ village, tab }: { village: string; tab?: 'children' }) => {
  const { reading, lines } = useVillage(village);
  const role = useWatched(session.state).session?.role;
  const { typed, setTyped, narrowing, setNarrowing, named, isNarrowed, found } = useFound(lines);
  const [childId, choose] = useState<string>();
  const wide = useWide();
  const { answer } = reading;
  const today = clock.today();
  const beside = wide ? found.find(({ line }) => line.childId === childId)?.line : undefined;
  const register = (
    <Button id="register-child" kind={beside ? 'plain' : 'main'} onTap={() => openRegister(village)}>
      建档
    </Button>
  );
  return (
    <Page
      id="village"
      {...(tab && { tab })}
      title={answer?.value.villageName ?? '儿童'}
      full
      banner={<OutboxBanner reading={reading} />}
      dock={wide ? undefined : register}
      side={
        beside && (
          <ChildSide
            line={beside}
            today={today}
            canVisit={mayVisit(role)}
            onClose={() => choose(undefined)}
          />
        )
      }
    >
      <Head
        reading={reading}
        words={lines.length === 0 ? '全村孩子' : sayFound(lines.length, found.length, isNarrowed)}
        isRoot={tab !== undefined}
        wide={wide}
        today={today}
        action={register}
      />
      <NewFiles village={village} />
      {answer && lines.length > 0 && (
        <Narrow
          lines={lines.map(({ line }) => line)}
          typed={typed}
          narrowing={narrowing}
          onType={setTyped}
          onNarrow={setNarrowing}
        />
      )}
      {!answer && <NotRead reading={reading} words="正在取村里孩子的名单" />}
      {answer && found.length === 0 && <None named={named} isNarrowed={isNarrowed} />}
      {found.length > 0 &&
        (wide ? (
          <VillageTable lines={found} today={today} chosen={childId} onChoose={choose} />
        ) : (
          <Rows lines={found} today={today} />
        ))}
    </Page>
  );
};
