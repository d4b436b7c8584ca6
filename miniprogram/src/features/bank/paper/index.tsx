// A published paper: how it stands, the rule and the seed it was drawn by, and everything it may ask, the key included.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { PaperLine, PaperView } from '#shared/outreach/views.ts';
import { onePaper } from '../../../kernel/bank-queries.ts';
import { openContestForm, openPaperForm } from '../../../kernel/bank-ways.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { drawingNames, purposeNames } from '../../../kernel/policy-words.ts';
import { openRegionLearning } from '../../../kernel/quiz-ways.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { rightToPass } from '../compose/rule-figures.ts';
import { standingNames, standingOfPaper } from '../papers/paper-groups.ts';
import { PaperFacts } from '../papers/set-side.tsx';
import { againSoon } from '../parts/again-soon.ts';
import { DeskNet } from '../parts/desk-net.tsx';
import { NotYet } from '../parts/not-yet.tsx';
import { PaperQuestion, PaperQuestions } from './paper-questions.tsx';
import { groupsOf, sayRuleLine } from './rule-words.ts';
import { WithdrawSheet } from './withdraw-sheet.tsx';

type Titles = ReadonlyMap<string, string>;

const frame = { id: 'paper', within: 'bank', title: '卷子', full: true } satisfies Omit<
  PageProps,
  'children'
>;

const Rule = ({ view, titles }: { view: PaperView; titles: Titles }) => (
  <Card padded id="paper-rule">
    <Box className="b">怎么抽的</Box>
    {view.rule.map((line) => (
      <Box key={JSON.stringify(line)} className="will">
        {sayRuleLine(line, titles)}
      </Box>
    ))}
    <Box className="para-title seed-title">抽题的种子</Box>
    <Box className="root-groups" label={`种子 ${view.seed}`}>
      {groupsOf(view.seed).map(({ at, group }) => (
        <Words key={at} className="root-group">
          {group}
        </Words>
      ))}
    </Box>
    <Box className="cap">同一个种子、同一个题库，抽出来的总是这些题，谁都能再抽一次来核对。</Box>
  </Card>
);

const Drawn = ({ view }: { view: PaperView }) => (
  <>
    <Box className="kv">
      <Words className="k">抽法</Words>
      <Words className="v">{drawingNames[view.drawing]}</Words>
    </Box>
    <Box className="kv">
      <Words className="k">及格</Words>
      <Words className="v">
        {`${view.paper.questions}\u00a0题至少对 ${rightToPass(view.paper.questions, view.paper.passMark)}\u00a0题`}
      </Words>
    </Box>
  </>
);

type ActsProps = Readonly<{ view: PaperView; now: string; main: boolean; onWithdraw: () => void }>;

const Acts = ({ view: { paper }, now, main, onWithdraw }: ActsProps) => {
  const isOn = !paper.withdrawn && now < paper.closeAt;
  return (
    <Box className="btns">
      {isOn && (
        <Button id="paper-withdraw" kind="plain" onTap={onWithdraw}>
          停用
        </Button>
      )}
      <Button
        id="paper-edition"
        kind={isOn && paper.purpose === 'contest' ? 'plain' : main ? 'main' : 'plain'}
        onTap={() => openPaperForm(paper.paperId)}
      >
        出新的一版
      </Button>
      {isOn && paper.purpose === 'contest' && (
        <Button
          id="paper-contest"
          kind={main ? 'main' : 'plain'}
          onTap={() => openContestForm(paper.paperId)}
        >
          开一场竞赛
        </Button>
      )}
    </Box>
  );
};

/** Who has answered is asked of what is set and has opened; a contest has its own tables. */
const Answered = ({ paper, now }: { paper: PaperLine; now: string }) =>
  paper.purpose !== 'contest' && !paper.withdrawn && now >= paper.openAt ? (
    <Box className="gap paper-answers">
      <Button
        id="paper-answers"
        kind="plain"
        small
        onTap={() => openRegionLearning({ paper: paper.paperId })}
      >
        看谁答了
      </Button>
    </Box>
  ) : null;

const Head = ({ view, now }: { view: PaperView; now: string }) => {
  const standing = standingOfPaper(view.paper, now);
  return (
    <Box className="lead grow">
      <Box as="h1" id="published-title" className="say">
        {view.paper.title}
      </Box>
      <Box className="row wrap">
        <Chip tone={standing === 'open' ? 'act' : 'plain'}>{standingNames[standing]}</Chip>
        <Words className="c2 my-place">{purposeNames[view.paper.purpose]}</Words>
      </Box>
    </Box>
  );
};

type ShownProps = Readonly<{
  view: PaperView;
  titles: Titles;
  may: boolean;
  again: () => void;
  banner: PageProps['banner'];
}>;

const Shown = ({ view, titles, may, again, banner }: ShownProps) => {
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const [withdrawing, setWithdrawing] = useState(false);
  const now = clock.at();
  const beside = view.questions.find(({ questionId }) => questionId === chosen);
  const acts = may && (
    <Acts view={view} now={now} main={beside === undefined} onWithdraw={() => setWithdrawing(true)} />
  );
  return (
    <Page
      {...frame}
      banner={banner}
      dock={wide ? undefined : acts}
      side={
        beside && (
          <Side id="paper-question-side" title={beside.clause} onClose={() => choose(undefined)}>
            <PaperQuestion question={beside} titles={titles} />
          </Side>
        )
      }
    >
      <Box className={wide ? 'head-row' : ''}>
        <Head view={view} now={now} />
        {wide && acts}
      </Box>
      <Box className={wide ? 'two-cards' : ''}>
        <Card padded>
          <PaperFacts paper={view.paper} today={clock.today()} />
          <Drawn view={view} />
          {may && <Answered paper={view.paper} now={now} />}
        </Card>
        <Rule view={view} titles={titles} />
      </Box>
      <SectionHead
        title={
          view.drawing === 'each_their_own'
            ? `每人从这 ${view.questions.length} 道里抽 ${view.paper.questions} 道`
            : `这份卷子的 ${view.questions.length} 道题`
        }
      />
      <PaperQuestions
        questions={view.questions}
        titles={titles}
        wide={wide}
        chosen={chosen}
        onChoose={choose}
      />
      {withdrawing && (
        <WithdrawSheet
          paper={view.paper}
          onClose={() => setWithdrawing(false)}
          onDone={() => {
            setWithdrawing(false);
            againSoon(again);
          }}
        />
      )}
    </Page>
  );
};

const Paper = ({ session, paperId }: { session: Session; paperId: string }) => {
  const reading = useRead(onePaper(paperId), ({ readAt }) => void clock.learn(readAt));
  const policies = useRead(countyPolicies(session.region)).answer?.value.policies ?? [];
  const titles = new Map(policies.map(({ policyId, title }) => [policyId, title]));
  const view = reading.answer?.value;
  if (view)
    return (
      <Shown
        view={view}
        titles={titles}
        may={session.role === 'officer'}
        again={reading.again}
        banner={<DeskNet reading={reading} />}
      />
    );
  return (
    <Page {...frame}>
      {reading.refusal?.refused === 'not_found' ? (
        <NotYet id="paper-not-yet" bold="还没有看到这份卷子" again={reading.again} />
      ) : (
        <NotRead reading={reading} words="正在取卷子" />
      )}
    </Page>
  );
};

export default function PaperPage() {
  const { paper = '' } = useRouter().params;
  return <Gate>{(session) => <Paper key={paper} session={session} paperId={paper} />}</Gate>;
}
