// The county's coverage by town, with the rule it is counted by, and the signed states of the records for the bulletin.
import type { Session } from '#shared/access/sign-in.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { CountyCover } from '#shared/entrustment/views.ts';
import { countyCover } from '../../../kernel/entrustment-queries.ts';
import { printPage } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate, sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { openTownSheets } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { CoverTable } from '../parts/cover-table.tsx';
import { sayCover, sumOf } from '../parts/cover-words.ts';
import { sayRule } from '../parts/sheet-words.ts';
import { CheckpointList } from './checkpoint-list.tsx';

const Head = ({ reading: { answer }, wide }: { reading: Reading<CountyCover>; wide: boolean }) => {
  const today = clock.today();
  return (
    <Box className={wide ? 'head-row' : ''}>
      <Box className="lead grow">
        <Box as="h1" id="county-cover-state" className="say">
          {answer ? sayCover(sumOf(answer.value.towns)) : '全市的覆盖'}
        </Box>
        {answer && (
          <Box className="cap">
            {sayRule(answer.value.policy)}
            <Sep />
            {`${sayDate(today, today)}统计，${sayMoment(answer.readAt, today)} 的数`}
          </Box>
        )}
      </Box>
      {wide && answer && (
        <Box className="no-print">
          <Button id="print-cover" kind="plain" onTap={printPage}>
            打印
          </Button>
        </Box>
      )}
    </Box>
  );
};

const County = ({ session }: { session: Session }) => {
  const reading = useRead(countyCover(session.region), ({ readAt }) => void clock.learn(readAt));
  const wide = useWide();
  const cover = reading.answer?.value;
  const isEmpty = cover !== undefined && sumOf(cover.towns).must === 0;
  return (
    <Page
      id="county-cover"
      place="entrustment"
      title={cover?.countyName ?? '委托监护'}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
    >
      <Box className={wide ? '' : 'pad'}>
        <Head reading={reading} wide={wide} />
        {!cover && <NotRead reading={reading} words="正在取各镇的数" />}
        {isEmpty && (
          <EmptyState
            id="nobody-must"
            bold="现在没有要签确认书的孩子"
            plain="各村给留守儿童建了档，按上面的规则就会算进来。"
          />
        )}
      </Box>
      {cover && !isEmpty && (
        <CoverTable
          id="towns-cover"
          head="镇（街道）"
          whole="全市"
          places={cover.towns}
          days={entrustmentPolicyOn(clock.today()).lackingDays}
          wide={wide}
          onOpen={(town) => openTownSheets(town)}
        />
      )}
      <Box className={wide ? 'gap' : 'pad gap'}>
        <CheckpointList />
      </Box>
    </Page>
  );
};

export default function CountyPage() {
  return <Gate>{(session) => <County key={session.region} session={session} />}</Gate>;
}
