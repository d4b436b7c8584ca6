// Where policy was carried this year: every village as a cell, who is missing until the year ends, and the way to each.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { yearOf } from '#shared/outreach/sessions.ts';
import type { Coverage } from '#shared/outreach/tables.ts';
import { printPage } from '../../../kernel/host-files.ts';
import { regionCoverage } from '../../../kernel/outreach-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { Legend } from './cells.tsx';
import { CoverageBody } from './coverage-body.tsx';
import { reachedIn, sayCoverage, sayHeardBy, sayLeft, townsShown } from './coverage-words.ts';
import { TownSide } from './town-table.tsx';

type Narrow = Readonly<{ year: string; onlyMissing: boolean }>;

const Head = ({ reading: { answer }, narrow, wide }: HeadProps) => {
  const today = clock.today();
  const whole = answer && reachedIn(answer.value.towns.flatMap(({ villages }) => villages));
  return (
    <Box className={wide ? 'head-row' : ''}>
      <Box className="lead grow">
        {answer && (
          <Box className="only-print b">{`${answer.value.regionName} ${narrow.year}年政策宣讲进村居`}</Box>
        )}
        <Box as="h1" id="coverage-state" className="say">
          {whole ? sayCoverage(whole, narrow.year, narrow.year === yearOf(today)) : '宣讲进村居'}
        </Box>
        {answer && whole && (
          <Box className="cap">
            {[sayLeft(whole, answer.value.daysLeft), sayHeardBy(whole.heard)]
              .filter((part) => part !== '')
              .join('，')}
            <Sep />
            {`${sayMoment(answer.readAt, today)} 的数`}
          </Box>
        )}
      </Box>
      {wide && answer && (
        <Box className="no-print">
          <Button id="print-coverage" kind="plain" onTap={printPage}>
            打印
          </Button>
        </Box>
      )}
    </Box>
  );
};
type HeadProps = Readonly<{ reading: Reading<Coverage>; narrow: Narrow; wide: boolean }>;

type NarrowingProps = Readonly<{ narrow: Narrow; onChange: (narrow: Narrow) => void }>;

const Narrowing = ({ narrow, onChange }: NarrowingProps) => {
  const thisYear = yearOf(clock.today());
  const years = [thisYear, String(Number(thisYear) - 1)];
  return (
    <Box className="row wrap no-print narrowing">
      <Choice
        id="coverage-only"
        label="看哪些"
        options={[
          { value: 'all', name: '全部' },
          { value: 'missing', name: '只看没有的' },
        ]}
        chosen={[narrow.onlyMissing ? 'missing' : 'all']}
        onChoose={(value) => onChange({ ...narrow, onlyMissing: value === 'missing' })}
      />
      <Choice
        id="coverage-year"
        label="哪一年"
        options={years.map((value) => ({ value, name: value === thisYear ? '今年' : `${value}年` }))}
        chosen={[narrow.year]}
        onChoose={(year) => onChange({ ...narrow, year })}
      />
    </Box>
  );
};

const CoverageOf = ({ session }: { session: Session }) => {
  const { region = session.region } = useRouter().params;
  const [narrow, setNarrow] = useState<Narrow>({ year: yearOf(clock.today()), onlyMissing: false });
  const [chosen, choose] = useState<string>();
  const reading = useRead(regionCoverage(region, narrow.year), ({ readAt }) => void clock.learn(readAt));
  const wide = useWide();
  const coverage = reading.answer?.value;
  const isTown = levelOf(region) === 'town';
  const beside = coverage?.towns.find(({ town }) => town === chosen);
  const isOwn = region === session.region;
  return (
    <Page
      id="coverage"
      {...(isOwn ? { place: 'outreach' as const } : { within: 'outreach' as const })}
      title={coverage?.regionName ?? '宣讲进村居'}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
      side={beside && !isTown && <TownSide town={beside} onClose={() => choose(undefined)} />}
    >
      <Box className={wide ? '' : 'pad'}>
        <Head reading={reading} narrow={narrow} wide={wide} />
        <Narrowing narrow={narrow} onChange={setNarrow} />
        {!coverage && <NotRead reading={reading} words="正在取各村的宣讲" />}
        {coverage && !isTown && !narrow.onlyMissing && <Legend />}
      </Box>
      {coverage && (
        <CoverageBody
          towns={townsShown(coverage.towns, narrow.onlyMissing)}
          town={isTown ? region : undefined}
          role={session.role}
          onlyMissing={narrow.onlyMissing}
          wide={wide}
          chosen={chosen}
          onChoose={choose}
        />
      )}
    </Page>
  );
};

export default function CoveragePage() {
  return <Gate>{(session) => <CoverageOf key={session.region} session={session} />}</Gate>;
}
