// A town's red children: late ones first, each with its reason and the director to call.
import { type ReactNode, useState } from 'react';
import type { RedLine, TownRed } from '#shared/visits/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { openTab } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import type { ShownLine } from '../list/shown-line.ts';
import { useTown } from '../list/use-lines.ts';
import { RedRows } from './red-rows.tsx';
import { RedSide, RedTable } from './red-table.tsx';
import { type RedFilter, redUnder, sayRed } from './red-words.ts';

type HeadProps = Readonly<{
  reading: Reading<TownRed>;
  count: number;
  late: number;
  isRoot: boolean;
  wide: boolean;
  today: string;
}>;

const Head = ({ reading: { answer, state }, count, late, isRoot, wide, today }: HeadProps) => (
  <Box className="lead">
    <Box as={isRoot ? 'h1' : 'div'} id="red-state" className="say">
      {answer ? sayRed(count, late) : '红色名单'}
    </Box>
    {answer && (
      <Box className="cap">
        {wide ? '方向键选人，回车打开，Esc 关上。' : ''}
        {state === 'fresh' ? '' : `内容更新于 ${sayMoment(answer.readAt, today)}`}
      </Box>
    )}
  </Box>
);

const NoRed = ({ filter }: { filter: RedFilter }) => (
  <EmptyState
    id="no-red"
    bold={filter === 'late' ? '没有过期的红色孩子' : '全镇没有红色的孩子'}
    plain="有孩子转为红色，会马上发消息给您。"
    action={{ word: '看各村的数', onTap: () => openTab('children') }}
  />
);

type FilterProps = Readonly<{
  count: number;
  late: number;
  filter: RedFilter;
  onFilter: (filter: RedFilter) => void;
}>;

const Filter = ({ count, late, filter, onFilter }: FilterProps) => (
  <Box style={{ paddingBottom: 12 }}>
    <Choice
      id="red-filter"
      label="看哪些"
      options={[
        { value: 'all', name: `全部 ${count}` },
        { value: 'late', name: `过期 ${late}` },
      ]}
      chosen={[filter]}
      onChoose={onFilter}
    />
  </Box>
);

type LinesProps = Readonly<{
  lines: readonly ShownLine<RedLine>[];
  wide: boolean;
  today: string;
  chosen: Chosen;
}>;
type Chosen = Readonly<{ childId: string | undefined; choose: (childId: string | undefined) => void }>;

const Lines = ({ lines, wide, today, chosen }: LinesProps) => {
  if (lines.length === 0) return null;
  return wide ? (
    <RedTable lines={lines} today={today} chosen={chosen.childId} onChoose={chosen.choose} />
  ) : (
    <RedRows lines={lines} today={today} />
  );
};

type RedListProps = Readonly<{ town: string; tab?: 'today'; above?: ReactNode; below?: ReactNode }>;

/** The list as the first tab, or, without a tab, as the page a message leads to; `above` stands before it, `below` after. */
export const RedList = ({ town, tab, above, below }: RedListProps) => {
  const { reading, lines } = useTown(town);
  const [filter, setFilter] = useState<RedFilter>('all');
  const [childId, choose] = useState<string>();
  const wide = useWide();
  const today = clock.today();
  const { answer } = reading;
  const late = redUnder(lines, 'late', today).length;
  const listed = redUnder(lines, filter, today);
  const beside = listed.find(({ line }) => line.childId === childId)?.line;
  const count = lines.length;
  return (
    <Page
      id="red-list"
      {...(tab && { tab })}
      title={answer?.value.townName ?? '红色名单'}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
      side={beside && <RedSide line={beside} today={today} onClose={() => choose(undefined)} />}
    >
      <Box className={wide ? '' : 'pad'}>
        {above}
        <Head
          reading={reading}
          count={count}
          late={late}
          isRoot={tab !== undefined}
          wide={wide}
          today={today}
        />
        {count > 0 && <Filter count={count} late={late} filter={filter} onFilter={setFilter} />}
        {answer && listed.length === 0 && <NoRed filter={filter} />}
        {!answer && <NotRead reading={reading} words="正在取红色名单" />}
      </Box>
      <Lines lines={listed} wide={wide} today={today} chosen={{ childId, choose }} />
      {below && <Box className={wide ? 'gap' : 'pad gap'}>{below}</Box>}
    </Page>
  );
};
