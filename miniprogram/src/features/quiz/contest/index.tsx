// A contest's tables: of the county, of one's own town and village, page by page, and the frozen result once there is one.
import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { countyOf } from '#shared/kernel/region.ts';
import type { ContestTable, RankLine } from '#shared/outreach/tables.ts';
import { clock, kept } from '../../../kernel/phone.ts';
import { ownLearning } from '../../../kernel/quiz-queries.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { LearningBanner } from '../parts/learning-banner.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { lostContest, sayContest, type TableName, tablesFor } from './contest-words.ts';
import { OwnPlaceLine } from './own-place.tsx';
import { RankRows, RankTable } from './ranks.tsx';
import { SealedCard } from './sealed-card.tsx';
import { type Pages, usePages } from './use-pages.ts';

const Head = ({ reading: { answer } }: { reading: Reading<ContestTable> }) => {
  const today = clock.today();
  return (
    <Box className="lead">
      <Box as="h1" id="contest-say" className="say">
        {answer ? sayContest(answer.value.contest, clock.at(), today) : '名次'}
      </Box>
      {answer && (
        <Box className="cap">
          {answer.value.sealed ? '' : `${sayMoment(answer.readAt, today)} 的名次。`}
          先比对几题，再比用时，一样的并列。
        </Box>
      )}
    </Box>
  );
};

const Missed = () => (
  <Box className="fault" role="alert">
    没有取到，看看网络再点一次。
  </Box>
);

const OnPhone = ({ pages, hasMore, busy, isMissed, more }: Pages) => {
  const lines = pages.flat();
  return (
    <>
      <RankRows lines={lines} known={lines} />
      {hasMore && (
        <Box className="gap">
          <Button id="more-ranks" kind="plain" onTap={() => more(() => undefined)}>
            {busy ? '正在取' : `再看 ${sayCount(pages[0]?.length ?? 0, '名')}`}
          </Button>
        </Box>
      )}
      {isMissed && <Missed />}
    </>
  );
};

const sayShown = (shown: readonly RankLine[], before: number): string =>
  `第 ${before + 1} 到 ${before + shown.length} 位`;

/** At a desk one page at a time; the page keys turn them. */
const AtDesk = ({ pages, hasMore, busy, isMissed, more }: Pages) => {
  const [at, setAt] = useState(0);
  const shown = pages[at] ?? [];
  const isLast = at >= pages.length - 1 && !hasMore;
  const turn = (by: 1 | -1): void => {
    if (by < 0) setAt(Math.max(0, at - 1));
    else if (at < pages.length - 1) setAt(at + 1);
    else if (hasMore) more(() => setAt(at + 1));
  };
  useKeys((pressed) => {
    if (pressed === 'PageDown' || pressed === 'PageUp') turn(pressed === 'PageDown' ? 1 : -1);
    return pressed === 'PageDown' || pressed === 'PageUp';
  });
  const before = pages.slice(0, at).reduce((sum, lines) => sum + lines.length, 0);
  return (
    <>
      <RankTable lines={shown} known={pages.flat()} />
      {(pages.length > 1 || hasMore) && (
        <Box className="row pager" id="pager">
          <Box className="grow cap">{`${sayShown(shown, before)}。翻页键前后翻。`}</Box>
          {at > 0 && (
            <Button id="page-back" kind="plain" onTap={() => turn(-1)}>
              前一页
            </Button>
          )}
          {!isLast && (
            <Button id="page-on" kind="plain" onTap={() => turn(1)}>
              {busy ? '正在取' : '后一页'}
            </Button>
          )}
        </Box>
      )}
      {isMissed && <Missed />}
    </>
  );
};

type TableProps = Readonly<{
  contestId: string;
  table: string;
  tables: (of: string) => readonly TableName[];
  onTable: (table: string) => void;
  /** Whether the one who looks may have a place. */
  sits: boolean;
}>;

const Tables = ({ contestId, table, tables, onTable, sits }: TableProps) => {
  const pages = usePages(contestId, table);
  const wide = useWide();
  const { reading, first } = pages;
  // While another table comes, the page keeps its name and the choice of tables.
  const known = useRef<ContestTable['contest']>();
  known.current = first?.contest ?? known.current;
  const contest = known.current;
  const names = contest ? tables(contest.region) : [];
  return (
    <Page
      id="contest"
      title={contest?.title ?? '竞赛名次'}
      within="learning"
      full={wide}
      banner={<LearningBanner reading={reading} />}
    >
      <Head reading={reading} />
      {names.length > 1 && (
        <Box className="table-names">
          <Choice
            id="tables"
            label="看哪里的名次"
            options={names.map(({ table: value, word }) => ({ value, name: word }))}
            chosen={[table]}
            onChoose={onTable}
          />
        </Box>
      )}
      {!first && <NotRead reading={reading} words="正在取名次" lost={lostContest} />}
      {first?.lines.length === 0 && (
        <EmptyState
          id="nobody-in"
          bold={`${first.tableName}还没有人交卷`}
          plain="有人交了卷，就会出现在这里。"
        />
      )}
      {sits && first && first.lines.length > 0 && (
        <OwnPlaceLine contestId={contestId} table={table} lines={pages.pages.flat()} />
      )}
      {first && first.lines.length > 0 && (wide ? <AtDesk key={table} {...pages} /> : <OnPhone {...pages} />)}
      {first?.sealed && <SealedCard contestId={contestId} sealed={first.sealed} />}
    </Page>
  );
};

/** The widest table there is, as far as the phone knows where the contest is held. */
const widest = ({ region }: Session, contestId: string): string => {
  const own = kept.find(ownLearning)?.value.contests.find(({ contest }) => contest.contestId === contestId);
  return tablesFor(region, own?.contest.region ?? countyOf(region))[0]?.table ?? region;
};

type ContestProps = Readonly<{ session: Session; contestId: string; led: string | undefined }>;

const Contest = ({ session, contestId, led }: ContestProps) => {
  const [table, setTable] = useState(() => led ?? widest(session, contestId));
  return (
    <Tables
      contestId={contestId}
      table={table}
      tables={(of) => tablesFor(session.region, of, led)}
      onTable={setTable}
      sits={session.role === 'director' || session.role === 'supervisor'}
    />
  );
};

export default function ContestPage() {
  const { contest = '', table } = useRouter().params;
  return (
    <Gate>{(session) => <Contest key={contest} session={session} contestId={contest} led={table} />}</Gate>
  );
}
