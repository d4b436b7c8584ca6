// A paper is put together from rules: what it is for, what is drawn, how it is sat; it is looked at before it is published.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { countyBanks, onePaper } from '../../../kernel/bank-queries.ts';
import { openBanks } from '../../../kernel/bank-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { firstFault } from '../parts/first-fault.ts';
import { useInSight } from '../parts/use-in-sight.ts';
import { editionFrom, type LineInHand, startLine, startPaper } from './paper-form.ts';
import { sayPaper } from './paper-words.ts';
import { Preview } from './preview.tsx';
import { PublishSheet } from './publish-sheet.tsx';
import { RuleLineFields } from './rule-line.tsx';
import { AboutFields, SittingFields } from './term-fields.tsx';
import { type Composing, useCompose } from './use-compose.ts';

const MOST_LINES = 12;
const frame = { id: 'compose', within: 'bank' } satisfies Omit<PageProps, 'children' | 'title'>;

type Hand = ReturnType<typeof useCompose>;

const RuleFields = ({ hand, figures }: { hand: Hand; figures: Composing['figures'] }) => {
  const { paper, counted, form } = hand;
  const put = (rule: LineInHand[]): void => form.change({ rule });
  return (
    <>
      <SectionHead title="抽哪些题" />
      {paper.rule.map((line, at) => (
        <RuleLineFields
          key={line.key}
          at={at}
          line={line}
          figures={figures}
          counted={counted[at]}
          removable={paper.rule.length > 1}
          faultAt={form.faultAt}
          onChange={(next) => put(paper.rule.map((one, n) => (n === at ? next : one)))}
          onRemove={() => put(paper.rule.filter((_, n) => n !== at))}
        />
      ))}
      {paper.rule.length < MOST_LINES && (
        <Box className="gap">
          <Button id="add-line" kind="plain" small onTap={() => put([...paper.rule, startLine(paper.rule)])}>
            再加一行
          </Button>
        </Box>
      )}
    </>
  );
};

/** Which line of the rule a fault is at: 第 2 行：. */
const lineNamed = (path: string): string => {
  const [, at] = /^rule\.(\d+)\./.exec(path) ?? [];
  return at === undefined ? '' : `第 ${Number(at) + 1} 行：`;
};

const canSay = ({ paper, asked }: Hand): boolean =>
  asked > 0 && [paper.openOn, paper.openTime, paper.closeOn, paper.closeTime].every((part) => part !== '');

const ComposeForm = (props: Composing & Readonly<{ title: string }>) => {
  const hand = useCompose(props);
  const { form, paper, preview } = hand;
  const wide = useWide();
  const today = clock.today();
  const terms = {
    paper,
    county: props.region,
    today,
    asked: hand.asked,
    faultAt: form.faultAt,
    onChange: form.change,
  };
  const dock = (
    <FormDock
      word="发布"
      fault={firstFault(hand.places, form, lineNamed)}
      {...(canSay(hand) && { follows: sayPaper(hand.data, today).slice(0, 2).join('') })}
      aside={{ word: preview.busy ? '正在抽' : '看看会抽到什么', onTap: hand.look }}
      onSave={hand.ask}
    />
  );
  const isShown = preview.drawn !== undefined || preview.trouble !== undefined;
  useInSight('paper-preview', isShown);
  return (
    <Page
      {...frame}
      title={props.title}
      banner={
        form.trouble &&
        !hand.asking && (
          <Banner
            id="compose-trouble"
            icon="attention"
            warn
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        )
      }
      dock={dock}
      side={
        isShown && (
          <Side id="preview-side" title="答题的人看到的" onClose={preview.close}>
            <Preview hand={preview} />
          </Side>
        )
      }
    >
      <Box className="lead">
        <Box as="h1" className="say">
          {props.title}
        </Box>
      </Box>
      <Box className="card in">
        <AboutFields {...terms} />
      </Box>
      <RuleFields hand={hand} figures={props.figures} />
      <SectionHead title="怎么答" />
      <Box className="card in">
        <SittingFields {...terms} />
      </Box>
      {!wide && isShown && (
        <>
          <SectionHead title="答题的人看到的" />
          <Box className="card in">
            <Preview hand={preview} />
          </Box>
        </>
      )}
      {hand.asking && (
        <PublishSheet
          data={hand.data}
          today={today}
          trouble={form.trouble}
          busy={form.busy}
          onDo={hand.publish}
          onClose={hand.back}
        />
      )}
    </Page>
  );
};

const Compose = ({ session, editionOf }: { session: Session; editionOf: string | undefined }) => {
  const banks = useRead(countyBanks(session.region), ({ readAt }) => void clock.learn(readAt));
  const before = useRead(editionOf === undefined ? undefined : onePaper(editionOf));
  const title = editionOf === undefined ? '出一份卷子' : '出新的一版';
  const figures = banks.answer?.value;
  const old = before.answer?.value;
  if (!figures || (editionOf !== undefined && !old))
    return (
      <Page {...frame} title={title}>
        <NotRead reading={figures ? before : banks} words="正在取题库的数" />
      </Page>
    );
  if (figures.banks.every(({ questions }) => questions === 0))
    return (
      <Page {...frame} title={title}>
        <EmptyState
          id="no-bank"
          bold="题库里还没有题"
          plain="先导入或录几道题，再出卷子。"
          action={{ word: '去题库', onTap: openBanks }}
        />
      </Page>
    );
  const today = clock.today();
  return (
    <ComposeForm
      region={session.region}
      figures={figures}
      start={old ? editionFrom(old, today) : startPaper(session.region, today)}
      editionOf={editionOf}
      title={title}
    />
  );
};

export default function ComposePage() {
  const { edition } = useRouter().params;
  return <Gate>{(session) => <Compose key={edition ?? 'new'} session={session} editionOf={edition} />}</Gate>;
}
