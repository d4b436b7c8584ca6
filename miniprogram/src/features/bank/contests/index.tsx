// A contest is opened over a paper, or looked at: its window, its audience, and what it is at.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { ContestState } from '#shared/outreach/contests.ts';
import type { RegionPapers } from '#shared/outreach/views.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { bankPaths, regionPapers } from '../../../kernel/bank-queries.ts';
import { openPaperForm, turnToContest } from '../../../kernel/bank-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayWindow } from '../../../kernel/policy-words.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { ContestDetails } from '../papers/set-side.tsx';
import { AudienceField } from '../parts/audience-field.tsx';
import { DeskNet } from '../parts/desk-net.tsx';
import { firstFault } from '../parts/first-fault.ts';
import { NotYet } from '../parts/not-yet.tsx';
import { WindowFields } from '../parts/window-fields.tsx';
import {
  ContestInHand,
  contestData,
  missingOfContest,
  overPaper,
  papersForContest,
  startContest,
} from './contest-form.ts';

const MOST_TITLE = 40;
const frame = { id: 'contests', within: 'bank', title: '竞赛' } satisfies Omit<PageProps, 'children'>;

type FormProps = Readonly<{
  region: string;
  set: RegionPapers;
  paperId: string | undefined;
  reading: Reading<unknown>;
}>;

const useContestForm = ({ region, set, paperId }: FormProps) => {
  const papers = papersForContest(set.papers, clock.at());
  const named = papers.find((paper) => paper.paperId === paperId);
  const form = useDeskForm<ContestInHand>({
    name: `contest/${region}/${paperId ?? 'any'}`,
    schema: ContestInHand,
    empty: named ? overPaper(named) : startContest(region),
  });
  const paper = papers.find((one) => one.paperId === form.fields.paperId);
  const open = (): void => {
    if (!form.isWhole(missingOfContest(form.fields, paper, clock.at()))) return;
    const contestId = form.idOf('contest');
    const data = contestData(form.fields, region);
    form.submit(
      () => form.send('open', bankPaths.contest(contestId, 'open'), data, ContestState),
      () => {
        sayBriefly('竞赛开好了');
        turnToContest(contestId);
      },
    );
  };
  return { form, papers, paper, open };
};

const sayFollows = (form: ContestInHand, today: string): string => {
  if (form.openOn === '' || form.closeOn === '') return '选好卷子和时间，再发布。';
  const { openAt, closeAt } = contestData(form, form.audience.region);
  return `${sayWindow(openAt, closeAt, today)}，${audienceName(form.audience)}可以答，每人一次。先比对几题，再比快慢，并列同名次。截止后自动封存名次。`;
};

const OpenForm = (props: FormProps) => {
  const { form, papers, paper, open } = useContestForm(props);
  const { fields, change, faultOf, faultAt } = form;
  const wide = useWide();
  const today = clock.today();
  const dock = (
    <FormDock
      word={form.busy ? '正在送出' : '发布竞赛'}
      fault={firstFault(missingOfContest(fields, paper, clock.at()), form)}
      follows={sayFollows(fields, today)}
      onSave={open}
    />
  );
  return (
    <Page
      {...frame}
      title="开一场竞赛"
      banner={
        form.trouble ? (
          <Banner
            id="contest-trouble"
            icon="attention"
            warn
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        ) : (
          <DeskNet reading={props.reading} />
        )
      }
      dock={wide ? undefined : dock}
    >
      <Box className="lead">
        <Box as="h1" className="say">
          开一场竞赛
        </Box>
      </Box>
      <Box className="card in">
        <Box className="blank">
          <Field label="用哪份卷子" htmlFor="contest-paper" fault={faultOf('paperId')}>
            <PickLine
              id="contest-paper"
              label="用哪份卷子"
              value={fields.paperId}
              options={papers.map(({ paperId, title }) => ({ value: paperId, name: title }))}
              hint="选一份竞赛用的卷子"
              onPick={(paperId) => {
                const picked = papers.find((one) => one.paperId === paperId);
                if (picked) change(overPaper(picked));
              }}
            />
          </Field>
          {paper && (
            <Box className="beneath sm c2">{`卷子开放：${sayWindow(paper.openAt, paper.closeAt, today)}`}</Box>
          )}
        </Box>
        <Box className="blank">
          <Field label="名称" htmlFor="contest-title" fault={faultOf('title')}>
            <TextLine
              id="contest-title"
              value={fields.title}
              most={MOST_TITLE}
              hint="例如：六月政策竞答"
              onType={(title) => change({ title })}
            />
          </Field>
        </Box>
        <Box className="blank">
          <AudienceField
            audience={fields.audience}
            county={props.region}
            fault={faultOf('audience')}
            onChange={(audience) => change({ audience })}
          />
        </Box>
        <WindowFields
          window={fields}
          today={today}
          names={{ open: '从什么时候起', close: '到什么时候截止' }}
          openFault={faultAt('openAt')}
          closeFault={faultAt('closeAt')}
          onChange={change}
        />
      </Box>
      {wide && <Box className="desk-acts">{dock}</Box>}
    </Page>
  );
};

const NoPaper = () => (
  <Page {...frame} title="开一场竞赛">
    <EmptyState
      id="no-contest-paper"
      bold="还没有竞赛用的卷子"
      plain="先出一份用途是“竞赛”的卷子，再在它的开放时间里开竞赛。"
      action={{ word: '出一份卷子', onTap: () => openPaperForm() }}
    />
  </Page>
);

type OneProps = Readonly<{ contestId: string; set: RegionPapers; may: boolean; reading: Reading<unknown> }>;

const One = ({ contestId, set, may, reading }: OneProps) => {
  const contest = set.contests.find((one) => one.contestId === contestId);
  return (
    <Page {...frame} banner={<DeskNet reading={reading} />}>
      {contest ? (
        <>
          <Box className="lead">
            <Box as="h1" className="say">
              {contest.title}
            </Box>
          </Box>
          <Box className="card in">
            <ContestDetails
              contest={contest}
              paper={set.papers.find(({ paperId }) => paperId === contest.paperId)}
              now={clock.at()}
              today={clock.today()}
              may={may}
              again={reading.again}
            />
          </Box>
        </>
      ) : (
        <NotYet id="contest-gone" bold="还没有看到这场竞赛" again={reading.again} />
      )}
    </Page>
  );
};

type ContestsProps = Readonly<{
  session: Session;
  contestId: string | undefined;
  paperId: string | undefined;
}>;

const Contests = ({ session, contestId, paperId }: ContestsProps) => {
  const reading = useRead(regionPapers(session.region), ({ readAt }) => void clock.learn(readAt));
  const set = reading.answer?.value;
  const may = session.role === 'officer';
  if (!set)
    return (
      <Page {...frame}>
        <NotRead reading={reading} words="正在取竞赛" />
      </Page>
    );
  if (contestId !== undefined) return <One contestId={contestId} set={set} may={may} reading={reading} />;
  if (!may)
    return (
      <Page {...frame}>
        <EmptyState
          id="not-yours"
          bold="您现在的身份不能办这件事"
          plain="竞赛由民政局开。"
          action={{ word: '回去', onTap: goBack }}
        />
      </Page>
    );
  return papersForContest(set.papers, clock.at()).length === 0 ? (
    <NoPaper />
  ) : (
    <OpenForm region={session.region} set={set} paperId={paperId} reading={reading} />
  );
};

export default function ContestsPage() {
  const { contest, paper } = useRouter().params;
  return (
    <Gate>
      {(session) => (
        <Contests key={contest ?? paper ?? 'new'} session={session} contestId={contest} paperId={paper} />
      )}
    </Gate>
  );
}
