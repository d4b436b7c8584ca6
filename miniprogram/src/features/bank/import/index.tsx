// Questions come in as a sheet: chosen, looked at, mended where it was written, and only then written into the banks.
import type { Session } from '#shared/access/sign-in.ts';
import type { Policies } from '#shared/outreach/views.ts';
import { openBanks } from '../../../kernel/bank-ways.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { inBrowser } from '../../../kernel/platform.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { DeskNet } from '../parts/desk-net.tsx';
import { CheckedSide, CheckedStep, useLook } from './checked-step.tsx';
import { ChooseActs, ChooseStep } from './choose-step.tsx';
import { EnteringStep } from './entering-step.tsx';
import { type Import, type ImportStep, useImport } from './use-import.ts';

type Titles = ReadonlyMap<string, string>;
type At<Name extends ImportStep['at']> = Extract<ImportStep, { at: Name }>;

const frame = { id: 'import', within: 'bank', title: '导入题目', full: true } satisfies Omit<
  PageProps,
  'children'
>;

type CheckedProps = Readonly<{ step: At<'checked'>; titles: Titles; hand: Import }>;

const Checked = ({ step: { checked }, titles, hand }: CheckedProps) => {
  const wide = useWide();
  const looking = useLook(checked);
  const props = { checked, titles, wide, ...looking };
  const many = checked.good.length;
  const acts = (
    <Box className="btns">
      <Button id="import-other" kind={many === 0 ? 'main' : 'plain'} onTap={hand.choose}>
        换一个表
      </Button>
      {many > 0 && (
        <Button id="import-enter" onTap={hand.enterAll}>
          {`导入 ${many} 题`}
        </Button>
      )}
    </Box>
  );
  return (
    <Page {...frame} flush={!wide} dock={wide ? undefined : acts} side={<CheckedSide {...props} />}>
      <CheckedStep {...props} />
      {wide && (
        <Box className="desk-foot">
          <Box className="grow sm c2">点“导入”以前，什么也不写进题库。</Box>
          {acts}
        </Box>
      )}
    </Page>
  );
};

const Entering = ({ step, titles, hand }: { step: At<'entering'>; titles: Titles; hand: Import }) => {
  const isOver = step.standings.every(({ at }) => at !== 'waiting' && at !== 'going');
  const isWhole = step.standings.every(({ at }) => at === 'entered');
  const wide = useWide();
  const acts = isOver && (
    <Box className="btns">
      <Button id="import-again" kind="plain" onTap={hand.again}>
        再导入一个表
      </Button>
      <Button id="import-on" onTap={isWhole ? openBanks : hand.enterAll}>
        {isWhole ? '看题库' : '再试没导入的'}
      </Button>
    </Box>
  );
  return (
    <Page {...frame} {...(acts && !wide && { dock: acts })}>
      <EnteringStep {...step} titles={titles} />
      {wide && acts && <Box className="steps-wide desk-acts">{acts}</Box>}
    </Page>
  );
};

type ChoosingProps = Readonly<{
  step: At<'choose'> | At<'reading'>;
  reading: Reading<Policies>;
  hand: Import;
}>;

const Choosing = ({ step, reading, hand }: ChoosingProps) => {
  const wide = useWide();
  const policies = reading.answer?.value.policies ?? [];
  const offered = policies.filter(({ holds }) => holds !== 'no_more').map(({ title }) => title);
  const isReady = inBrowser && policies.length > 0 && step.at === 'choose';
  const acts = isReady && <ChooseActs policies={offered} onChoose={hand.choose} />;
  return (
    <Page {...frame} banner={<DeskNet reading={reading} />} dock={!wide && acts}>
      <Box className="lead">
        <Box as="h1" className="say">
          从表格导入题目
        </Box>
        <Box className="cap">先一行一行看过，您点“导入”以前，什么也不写进题库。一次最多 200 题。</Box>
      </Box>
      {!reading.answer && <NotRead reading={reading} words="正在取政策" />}
      {reading.answer && policies.length === 0 && (
        <EmptyState
          id="no-policies"
          bold="还没有发布过政策"
          plain="题都挂在条款上，先发布政策。"
          action={{ word: '回题库', onTap: goBack }}
        />
      )}
      {policies.length > 0 && (
        <ChooseStep
          reading={step.at === 'reading'}
          trouble={step.at === 'choose' ? step.trouble : undefined}
          acts={wide && acts}
        />
      )}
    </Page>
  );
};

const ImportOf = ({ session }: { session: Session }) => {
  const reading = useRead(countyPolicies(session.region));
  const hand = useImport(session.region);
  const policies = reading.answer?.value.policies ?? [];
  const titles = new Map(policies.map(({ policyId, title }) => [policyId, title]));
  const { step } = hand;
  if (step.at === 'checked')
    return <Checked key={step.checked.name} step={step} titles={titles} hand={hand} />;
  if (step.at === 'entering') return <Entering step={step} titles={titles} hand={hand} />;
  return <Choosing step={step} reading={reading} hand={hand} />;
};

export default function ImportPage() {
  return <Gate>{(session) => <ImportOf session={session} />}</Gate>;
}
