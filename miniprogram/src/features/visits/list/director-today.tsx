// A director's day: one sentence, the most urgent child, then who comes next and why.
import type { Session } from '#shared/access/sign-in.ts';
import { clock } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayDate, sayDay, sayMoment } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openTab } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { SheetsEntry } from '../../entrustment/parts/sheets-entry.tsx';
import { AllowRow } from '../../messages/parts/allow-row.tsx';
import { CallsEntry } from '../../messages/parts/calls-entry.tsx';
import { LearningEntry } from '../../quiz/parts/learning-entry.tsx';
import { TrainingEntry } from '../../training/parts/training-entry.tsx';
import { ChildRow } from './child-row.tsx';
import { type Day, dayOf, sayDayState } from './day.ts';
import type { ShownLine } from './shown-line.ts';
import { UrgentCard } from './urgent-card.tsx';
import { useVillage } from './use-lines.ts';

const MOST_ROWS = 20;

const Rows = ({ id, lines, today }: { id: string; lines: readonly ShownLine[]; today: string }) => (
  <Card id={id}>
    {lines.slice(0, MOST_ROWS).map((shown) => (
      <ChildRow key={shown.line.childId} shown={shown} today={today} />
    ))}
  </Card>
);

const nextWords = ({ next, seen }: Day, today: string): string => {
  if (next) return `最近一个是${next.line.name}，${sayDate(next.line.dueOn, today)}前。`;
  return seen.length > 0 ? '全村的孩子今天都看过了。' : '这里还没有要走访的孩子。';
};

const DayLists = ({ day, today }: { day: Day; today: string }) => {
  const [first, ...rest] = day.toSee;
  const listed = [...rest, ...day.soon];
  return (
    <>
      {first && <UrgentCard shown={first} today={today} />}
      {listed.length > 0 && <Rows id="next-up" lines={listed} today={today} />}
      {!first && day.soon.length === 0 && (
        <EmptyState
          id="nobody-due"
          bold={day.seen.length > 0 ? '今天没有别的孩子要走访' : '一周内没有要走访的孩子'}
          plain={nextWords(day, today)}
          action={{ word: '看全村孩子', onTap: () => openTab('children') }}
        />
      )}
      {day.seen.length > 0 && (
        <>
          <SectionHead title="今天看过" />
          <Rows id="seen-today" lines={day.seen} today={today} />
          <AllowRow subscription="children" />
        </>
      )}
    </>
  );
};

/** The first page of a director. */
export const DirectorToday = ({ session }: { session: Session }) => {
  const { reading, lines } = useVillage(session.region);
  const isOnline = useWatched(online);
  const { answer } = reading;
  const today = clock.today();
  const day = dayOf(lines, today);
  const stale = answer && (reading.state !== 'fresh' || !isOnline);
  return (
    <Page
      id="today"
      tab="today"
      title={answer?.value.villageName ?? session.regionName}
      banner={<OutboxBanner reading={reading} />}
    >
      <Box className="lead">
        <Box className="cap">
          {sayDay(today, today)}
          {stale && (
            <>
              <Sep />
              内容更新于 {sayMoment(answer.readAt, today)}
            </>
          )}
        </Box>
        <Box as="h1" id="day-state" className="say">
          {answer ? sayDayState(day) : '今天'}
        </Box>
      </Box>
      <CallsEntry village={session.region} isReady={reading.state !== 'loading'} />
      {answer ? (
        <DayLists day={day} today={today} />
      ) : (
        reading.state === 'loading' && <Skeleton id="loading" words="正在取村里孩子的名单" />
      )}
      {!answer && <ReadTrouble reading={reading} />}
      <SheetsEntry session={session} />
      <TrainingEntry />
      <LearningEntry />
    </Page>
  );
};
