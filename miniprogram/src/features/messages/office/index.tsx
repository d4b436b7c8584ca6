// How a region's messages of a month fare: one sentence, four figures, by template and by place, and whom nothing reached.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { levelOf } from '#shared/kernel/region.ts';
import type { RegionNews } from '#shared/notifications/views.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { regionNews } from '../../../kernel/office-queries.ts';
import { openWordings } from '../../../kernel/office-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead, ReadTrouble } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { FigureCards } from './figure-cards.tsx';
import { FigureTables } from './figure-tables.tsx';
import { monthsTo } from './figure-words.ts';
import { FindPerson } from './find-person.tsx';
import { MonthPick, NewsHead } from './news-head.tsx';
import { UndeliveredBeside } from './undelivered-beside.tsx';
import { type UndeliveredHere, useUndelivered } from './undelivered-here.ts';
import { UndeliveredList } from './undelivered-list.tsx';
import { useMonths } from './use-months.ts';

const LOST: Copy = { what: '没有找到这里的提醒', next: '请核对是哪个镇，再打开一次。' };
const MONTHS_COMPARED = 6;

const Figures = ({ news, wide }: { news: RegionNews; wide: boolean }) => {
  const months = wide ? monthsTo(news.month, MONTHS_COMPARED) : [];
  const known = useMonths(news.region, months.slice(0, -1), wide);
  return <FigureCards news={news} months={months} known={known} today={clock.today()} />;
};

type LostProps = Readonly<{ here: UndeliveredHere; isCounty: boolean; wide: boolean }>;

const WhomNothingReached = ({ here: { paged, lines, line, choose }, isCounty, wide }: LostProps) =>
  paged.reading.answer ? (
    <>
      <UndeliveredList
        lines={lines}
        isCounty={isCounty}
        wide={wide}
        chosen={line?.messageId}
        onChoose={choose}
      />
      <MoreButton id="more-undelivered" {...paged} />
    </>
  ) : (
    <ReadTrouble reading={paged.reading} lost={LOST} />
  );

type BodyProps = Readonly<{ news: RegionNews; here: UndeliveredHere; mayLookInto: boolean; wide: boolean }>;

/** Whom nothing reached comes before all tables, where there is anybody. */
const Body = ({ news, here, mayLookInto, wide }: BodyProps) => {
  const lost = mayLookInto && (
    <WhomNothingReached here={here} isCounty={levelOf(news.region) === 'county'} wide={wide} />
  );
  const comesFirst = here.lines.length > 0;
  return (
    <>
      <Figures news={news} wide={wide} />
      {comesFirst && lost}
      <FigureTables news={news} wide={wide} />
      {!comesFirst && lost}
    </>
  );
};

const News = ({ session, region }: { session: Session; region: string }) => {
  // Without a wish it is the county's month, which the first answer may correct.
  const [wanted, setWanted] = useState<string>();
  const month = wanted ?? clock.today().slice(0, 7);
  const wide = useWide();
  const reading = useRead(regionNews(region, month), ({ readAt }) => void clock.learn(readAt));
  const mayLookInto = session.role !== 'auditor';
  const here = useUndelivered(region, mayLookInto);
  const news = reading.answer?.value;
  const isOwn = region === session.region;
  const { line, choose } = here;
  const beside = line && (
    <UndeliveredBeside key={line.messageId} line={line} wide={wide} onClose={() => choose(undefined)} />
  );
  return (
    <Page
      id="office-news"
      {...(isOwn ? { place: 'reminders' as const } : { within: 'reminders' as const })}
      title={isOwn ? '提醒发送' : `${spokenName(region)}的提醒`}
      full
      banner={<NetBanner reading={reading} needs="这是上次取到的数，有网会更新。" />}
      side={beside}
    >
      <NewsHead reading={reading} month={month} wide={wide} />
      <Box className={wide ? 'told-tools' : ''}>
        <MonthPick month={month} onMonth={setWanted} />
        {mayLookInto && <FindPerson />}
        <Box className="row grow no-print">
          <Box className="grow" />
          <WordButton id="open-wordings" label="提醒是怎么写的" onTap={() => openWordings()}>
            怎么写的
          </WordButton>
        </Box>
      </Box>
      {!news && <NotRead reading={reading} words="正在取提醒的数" lost={LOST} />}
      {news && <Body news={news} here={here} mayLookInto={mayLookInto} wide={wide} />}
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
