// What a town's and the county's answers have in common: the page, its head, a chosen paper, and the missed clauses.
import { type ReactNode, useState } from 'react';
import type { Role } from '#shared/kernel/access.ts';
import type { MissedClause, SetPaper } from '#shared/outreach/region-learning.ts';
import { printPage } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { MissedRows } from './missed-rows.tsx';
import { NoPaper, Papers } from './papers.tsx';
import { lostAnswers, paperMeant, sayPaper } from './region-words.ts';

type Learning = Readonly<{ papers: readonly SetPaper[]; missed: readonly MissedClause[] }>;

type HeadProps = Readonly<{
  title: string;
  say: string;
  reading: Reading<Learning>;
  paper: SetPaper | undefined;
  wide: boolean;
}>;

const Head = ({ title, say, reading: { answer }, paper, wide }: HeadProps) => (
  <Box className={wide ? 'head-row' : ''}>
    <Box className="lead grow">
      {paper && <Box className="only-print b">{`${title}：${paper.title}`}</Box>}
      <Box as="h1" className="say" id="answers-say">
        {say}
      </Box>
      {answer && paper && (
        <Box className="cap" id="answers-paper">
          {`${sayPaper(paper, clock.at(), clock.today())}，${sayMoment(answer.readAt, clock.today())}\u00a0的数`}
        </Box>
      )}
    </Box>
    {wide && paper && (
      <Box className="no-print">
        <Button id="print-answers" kind="plain" onTap={printPage}>
          打印
        </Button>
      </Box>
    )}
  </Box>
);

/** On a phone one under the other; at a desk the clauses stand beside the answers where there is room. */
const Laid = ({ main, beside, wide }: { main: ReactNode; beside: ReactNode; wide: boolean }) =>
  wide ? (
    <Box className="answer-cols">
      <Box className="answer-main">{main}</Box>
      <Box className="answer-side">{beside}</Box>
    </Box>
  ) : (
    <>
      {main}
      {beside}
    </>
  );

/** The page over one reading; `led` is the paper that somebody came to see, `say` and `answers` are about the chosen one. */
type AnsweredProps<Read extends Learning> = Readonly<{
  title: string;
  role: Role;
  led: string | undefined;
  reading: Reading<Read>;
  say: (learning: Read, paper: SetPaper) => string;
  answers: (learning: Read, paper: SetPaper, wide: boolean) => ReactNode;
}>;

/** Who has answered the chosen paper, and which clauses are missed. */
export const Answered = <Read extends Learning>({
  title,
  role,
  led,
  reading,
  say,
  answers,
}: AnsweredProps<Read>) => {
  const [wanted, choose] = useState(led);
  const wide = useWide();
  const learning = reading.answer?.value;
  const paper = learning && paperMeant(learning.papers, wanted);
  return (
    <Page
      id="region-answers"
      within="training"
      title={title}
      full
      banner={<NetBanner reading={reading} needs="这是上次取到的数，有网会更新。" />}
    >
      <Head
        title={title}
        say={learning ? (paper ? say(learning, paper) : '现在没有要答的卷子') : '答题情况'}
        reading={reading}
        paper={paper}
        wide={wide}
      />
      {learning && paper && (
        <Papers papers={learning.papers} chosen={paper} wanted={wanted} onChoose={choose} />
      )}
      {learning && (
        <Laid
          wide={wide}
          main={paper ? answers(learning, paper, wide) : <NoPaper />}
          beside={
            (paper || learning.missed.length > 0) && <MissedRows missed={learning.missed} role={role} />
          }
        />
      )}
      {!learning && <NotRead reading={reading} words="正在取答题情况" lost={lostAnswers} />}
    </Page>
  );
};
