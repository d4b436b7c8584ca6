// The papers and contests of the county: open, to come, closed and withdrawn, and the way to a new one.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { regionPapers } from '../../../kernel/bank-queries.ts';
import { openContestForm, openContestPage, openPaper, openPaperForm } from '../../../kernel/bank-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { againSoon } from '../parts/again-soon.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { DeskNet } from '../parts/desk-net.tsx';
import { type SetLine, type Standing, saySet, setLines, standingNames, standings } from './paper-groups.ts';
import { SetList, type SetListProps } from './set-list.tsx';
import { SetSide } from './set-side.tsx';

const Acts = ({ main }: { main: boolean }) => (
  <Box className="btns">
    <Button id="open-contest-form" kind="plain" onTap={() => openContestForm()}>
      开一场竞赛
    </Button>
    <Button id="open-compose" kind={main ? 'main' : 'plain'} onTap={() => openPaperForm()}>
      出一份卷子
    </Button>
  </Box>
);

type StandingsProps = Readonly<{
  lines: readonly SetLine[];
  shown: Standing | undefined;
  onShow: (standing: Standing | undefined) => void;
}>;

/** One standing is shown, or, tapped again, all. */
const Standings = ({ lines, shown, onShow }: StandingsProps) => (
  <Box className="narrow-row">
    <Choice
      id="papers-standing"
      label="按现在的样子看"
      many
      options={standings.flatMap((value) => {
        const n = lines.filter(({ standing }) => standing === value).length;
        return n === 0 ? [] : [{ value, name: `${standingNames[value]}\u00a0${n}` }];
      })}
      chosen={shown === undefined ? [] : [shown]}
      onChoose={(standing) => onShow(standing === shown ? undefined : standing)}
    />
  </Box>
);

const openLine = (line: SetLine): void =>
  line.kind === 'paper' ? openPaper(line.paper.paperId) : openContestPage(line.contest.contestId);

type HeadProps = Readonly<{
  lines: readonly SetLine[] | undefined;
  readAt: string | undefined;
  wide: boolean;
}>;

const Head = ({ lines, readAt, wide }: HeadProps) => (
  <Box className="lead grow">
    <Box as="h1" id="papers-state" className="say">
      {lines ? saySet(lines) : '卷子和竞赛'}
    </Box>
    {readAt !== undefined && (
      <Box className="cap">
        {wide ? '方向键选行，回车打开，Esc 关上。' : ''}
        {`${sayMoment(readAt, clock.today())} 的样子`}
      </Box>
    )}
  </Box>
);

const NoPapers = ({ may }: { may: boolean }) => (
  <EmptyState
    id="no-papers"
    bold="还没有出过卷子"
    plain="写好规则，从题库里抽题，大家就能答。"
    {...(may && { action: { word: '出一份卷子', onTap: () => openPaperForm() } })}
  />
);

type FoundProps = Pick<SetListProps, 'now' | 'today' | 'wide' | 'chosen' | 'onChoose'> &
  Readonly<{ lines: readonly SetLine[] }>;

/** The filter and the list under it. */
const Found = ({ lines, ...props }: FoundProps) => {
  const [shown, show] = useState<Standing>();
  return (
    <>
      {lines.length > 1 && (
        <Box className={props.wide ? '' : 'pad'}>
          <Standings lines={lines} shown={shown} onShow={show} />
        </Box>
      )}
      <SetList
        {...props}
        lines={lines.filter(({ standing }) => shown === undefined || standing === shown)}
        onOpen={openLine}
      />
    </>
  );
};

const Papers = ({ session }: { session: Session }) => {
  const reading = useRead(regionPapers(session.region), ({ readAt }) => void clock.learn(readAt));
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const at = { now: clock.at(), today: clock.today() };
  const may = session.role === 'officer';
  const set = reading.answer?.value;
  const lines = set && setLines(set, at.now);
  const beside = lines?.find(({ key }) => key === chosen);
  const acts = set && may ? <Acts main={beside === undefined} /> : undefined;
  return (
    <Page
      id="papers"
      place="bank"
      title="题库和竞赛"
      flush={!wide}
      full
      banner={<DeskNet reading={reading} />}
      dock={wide ? undefined : acts}
      side={
        beside && (
          <SetSide
            key={beside.key}
            line={beside}
            papers={set?.papers ?? []}
            {...at}
            may={may}
            again={() => againSoon(reading.again)}
            onClose={() => choose(undefined)}
          />
        )
      }
    >
      <BankTabs here="papers" />
      <Box className={wide ? 'head-row' : 'pad'}>
        <Head lines={lines} readAt={reading.answer?.readAt} wide={wide} />
        {wide && acts}
      </Box>
      <Box className={wide ? '' : 'pad'}>
        {!set && <NotRead reading={reading} words="正在取卷子和竞赛" />}
        {lines?.length === 0 && <NoPapers may={may} />}
      </Box>
      {lines && lines.length > 0 && (
        <Found lines={lines} {...at} wide={wide} chosen={chosen} onChoose={choose} />
      )}
    </Page>
  );
};

export default function PapersPage() {
  return <Gate>{(session) => <Papers session={session} />}</Gate>;
}
