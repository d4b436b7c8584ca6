// How a region's messages of a month fare: one sentence, four figures, by template and by place, and whom nothing reached.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { levelOf } from '#shared/kernel/region.ts';
import type { RegionNews, Undelivered } from '#shared/notifications/views.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { printPage } from '../../../kernel/host-files.ts';
import { regionNews, undeliveredOf } from '../../../kernel/office-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { resent, stillUndelivered } from '../parts/resent.ts';
import { type Paged, usePaged } from '../parts/use-paged.ts';
import { FigureCards } from './figure-cards.tsx';
import { FigureTables } from './figure-tables.tsx';
import { monthsTo, sayMonth, sayNews } from './figure-words.ts';
import { FindPerson } from './find-person.tsx';
import { UndeliveredBeside } from './undelivered-beside.tsx';
import { UndeliveredList } from './undelivered-list.tsx';
import { useMonths } from './use-months.ts';

const LOST: Copy = { what: '没有找到这里的提醒', next: '请核对是哪个镇，再打开一次。' };
const MONTHS_TO_PICK = 12;
const MONTHS_COMPARED = 6;

type HeadProps = Readonly<{ reading: Reading<RegionNews>; month: string; wide: boolean }>;

const Head = ({ reading: { answer }, month, wide }: HeadProps) => {
  const today = clock.today();
  const place = answer ? `${answer.value.regionName}，` : '';
  return (
    <Box className={wide ? 'head-row' : ''}>
      <Box className="lead grow">
        <Box as="h1" className="say" id="news-say">
          {answer ? sayNews(answer.value, today) : `${sayMonth(month, today)}的提醒`}
        </Box>
        {answer && <Box className="cap">{`${place}${sayMoment(answer.readAt, today)}\u00a0的数`}</Box>}
      </Box>
      {wide && answer && (
        <Box className="no-print">
          <Button id="print-news" kind="plain" onTap={printPage}>
            打印
          </Button>
        </Box>
      )}
    </Box>
  );
};

type MonthProps = Readonly<{ month: string; onMonth: (month: string) => void }>;

const MonthPick = ({ month, onMonth }: MonthProps) => {
  const today = clock.today();
  const months = [...monthsTo(today.slice(0, 7), MONTHS_TO_PICK)].reverse();
  return (
    <Box className="told-month no-print">
      <PickLine
        id="news-month"
        label="哪个月"
        value={month}
        options={months.map((value) => ({ value, name: sayMonth(value, today) }))}
        hint="选一个月"
        onPick={onMonth}
      />
    </Box>
  );
};

const Figures = ({ news, wide }: { news: RegionNews; wide: boolean }) => {
  const months = wide ? monthsTo(news.month, MONTHS_COMPARED) : [];
  const known = useMonths(news.region, months.slice(0, -1), wide);
  return <FigureCards news={news} months={months} known={known} today={clock.today()} />;
};

type LostProps = Readonly<{
  paged: Paged<Undelivered>;
  isCounty: boolean;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (messageId: string | undefined) => void;
}>;

const useLines = ({ pages }: Paged<Undelivered>) =>
  stillUndelivered(
    pages.flatMap(({ lines }) => lines),
    useWatched(resent),
  );

const WhomNothingReached = ({ paged, ...list }: LostProps) => {
  const lines = useLines(paged);
  if (!paged.reading.answer) return null;
  return (
    <>
      <UndeliveredList lines={lines} {...list} />
      <MoreButton id="more-undelivered" {...paged} />
    </>
  );
};

type NewsProps = Readonly<{ session: Session; region: string }>;

const News = ({ session, region }: NewsProps) => {
  const [month, setMonth] = useState(clock.today().slice(0, 7));
  const [chosen, choose] = useState<string>();
  const wide = useWide();
  const reading = useRead(regionNews(region, month), ({ readAt }) => void clock.learn(readAt));
  const mayLookInto = session.role !== 'auditor';
  const paged = usePaged((next) => (mayLookInto ? undeliveredOf(region, next) : undefined));
  const line = useLines(paged).find(({ messageId }) => messageId === chosen);
  const news = reading.answer?.value;
  const isCounty = levelOf(region) === 'county';
  const lost = mayLookInto && (
    <WhomNothingReached paged={paged} isCounty={isCounty} wide={wide} chosen={chosen} onChoose={choose} />
  );
  const beside = line && (
    <UndeliveredBeside key={line.messageId} line={line} wide={wide} onClose={() => choose(undefined)} />
  );
  return (
    <Page
      id="office-news"
      {...(region === session.region ? { place: 'reminders' as const } : { within: 'reminders' as const })}
      title={region === session.region ? '提醒发送' : `${spokenName(region)}的提醒`}
      full
      banner={<NetBanner reading={reading} needs="这是上次取到的数，有网会更新。" />}
      side={beside}
    >
      <Head reading={reading} month={month} wide={wide} />
      <Box className={wide ? 'told-tools' : ''}>
        <MonthPick month={month} onMonth={setMonth} />
        {mayLookInto && <FindPerson />}
      </Box>
      {!news && <NotRead reading={reading} words="正在取提醒的数" lost={LOST} />}
      {news && <Figures news={news} wide={wide} />}
      {!isCounty && lost}
      {news && <FigureTables news={news} wide={wide} />}
      {isCounty && lost}
      {!wide && beside}
    </Page>
  );
};

export default function OfficeNewsPage() {
  const { region } = useRouter().params;
  return (
    <Gate>
      {(session) => {
        const asked = session.role === 'supervisor' ? session.region : (region ?? session.region);
        return <News key={asked} session={session} region={asked} />;
      }}
    </Gate>
  );
}
