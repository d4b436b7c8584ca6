// Above a month's figures: the month in one sentence, of when it is, another month to choose, and paper.
import type { RegionNews } from '#shared/notifications/views.ts';
import { printPage } from '../../../kernel/host-files.ts';
import type { KeptAnswer } from '../../../kernel/kept.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { monthsTo, sayCallsIn, sayMonth, sayNews } from './figure-words.ts';

const MONTHS_TO_PICK = 12;

type HeadProps = Readonly<{ reading: Reading<RegionNews>; month: string; wide: boolean }>;

type BelowProps = Readonly<{ answer: KeptAnswer<RegionNews>; today: string }>;

/** Of where and when the figures are, and the calls beside them. */
const Below = ({ answer: { value, readAt }, today }: BelowProps) => {
  const calls = sayCallsIn(value.calls);
  return (
    <Box className="cap" id="news-below">
      {`${value.regionName}，${sayMoment(readAt, today)}\u00a0的数`}
      {calls !== '' && (
        <>
          <Sep />
          {calls}
        </>
      )}
    </Box>
  );
};

/** The sentence. */
export const NewsHead = ({ reading: { answer }, month, wide }: HeadProps) => {
  const today = clock.today();
  return (
    <Box className={wide ? 'head-row' : ''}>
      <Box className="lead grow">
        <Box as="h1" className="say" id="news-say">
          {answer ? sayNews(answer.value, today) : `${sayMonth(month, today)}的提醒`}
        </Box>
        {answer && <Below answer={answer} today={today} />}
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

/** The choice of a month, this one first. */
export const MonthPick = ({ month, onMonth }: MonthProps) => {
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
