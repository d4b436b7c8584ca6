// What was chosen in the list, beside it: a paper's terms, or a contest's state, and what may be done.
import { useState } from 'react';
import type { ContestLine, PaperLine } from '#shared/outreach/views.ts';
import { openContestForm, openPaper, openPaperForm } from '../../../kernel/bank-ways.ts';
import { sayWindow } from '../../../kernel/policy-words.ts';
import { openContest } from '../../../kernel/quiz-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Side } from '../../../ui/side.tsx';
import { CancelSheet } from '../contests/cancel-sheet.tsx';
import { ResultButton } from '../contests/result-button.tsx';
import type { SetLine } from './paper-groups.ts';
import { sayAttempts, sayContest, sayEdition, sayTerms } from './set-words.ts';

const Kv = ({ name, words }: { name: string; words: string }) => (
  <Box className="kv">
    <Words className="k">{name}</Words>
    <Words className="v">{words}</Words>
  </Box>
);

export type AboutSet = Readonly<{ now: string; today: string; may: boolean; again: () => void }>;

/** A paper's terms and what may be made of it. */
export const PaperFacts = ({ paper, today }: { paper: PaperLine; today: string }) => (
  <>
    <Kv name="谁来答" words={paper.audienceName} />
    <Kv name="开放" words={sayWindow(paper.openAt, paper.closeAt, today)} />
    <Kv name="怎么答" words={`${sayTerms(paper)}，${sayAttempts(paper)}`} />
    {paper.edition > 1 && <Kv name="版次" words={sayEdition(paper)} />}
  </>
);

const PaperSide = ({
  paper,
  today,
  now,
  may,
  onClose,
}: AboutSet & { paper: PaperLine; onClose: () => void }) => {
  const forContest = paper.purpose === 'contest' && !paper.withdrawn && now < paper.closeAt;
  return (
    <Side id="paper-side" title={paper.title} onClose={onClose}>
      <PaperFacts paper={paper} today={today} />
      <Box className="acts">
        <Button id="side-paper" onTap={() => openPaper(paper.paperId)}>
          看这份卷子
        </Button>
        {may && forContest && (
          <Button id="side-contest" kind="plain" onTap={() => openContestForm(paper.paperId)}>
            开一场竞赛
          </Button>
        )}
        {may && (
          <Button id="side-edition" kind="plain" onTap={() => openPaperForm(paper.paperId)}>
            出新的一版
          </Button>
        )}
      </Box>
    </Side>
  );
};

/** A contest's state and what may be done about it, in a panel or opened in the list. */
export const ContestDetails = ({
  contest,
  paper,
  now,
  today,
  may,
  again,
}: AboutSet & { contest: ContestLine; paper: PaperLine | undefined }) => {
  const [cancelling, setCancelling] = useState(false);
  const started = now >= contest.openAt && contest.status !== 'cancelled';
  return (
    <>
      <Box id="contest-state" className="b">
        {sayContest(contest, now, today)}
      </Box>
      <Kv name="谁来答" words={contest.audienceName} />
      <Kv name="时间" words={sayWindow(contest.openAt, contest.closeAt, today)} />
      {paper && <Kv name="用的卷子" words={`${paper.title}，${sayTerms(paper)}`} />}
      {contest.status === 'sealed' && (
        <Box className="para sm c2">名次用县里的印章封存了，谁改一个字都查得出来。</Box>
      )}
      {contest.status === 'closed' && (
        <Box className="para sm c2">最后交卷的宽限过后，自动算出名次并封存，再告诉参赛的人。</Box>
      )}
      <Box className="acts">
        {started && (
          <Button id="contest-tables" onTap={() => openContest(contest.contestId)}>
            看名次
          </Button>
        )}
        {contest.status === 'sealed' && <ResultButton contestId={contest.contestId} title={contest.title} />}
        {paper && (
          <Button id="contest-paper" kind="plain" onTap={() => openPaper(paper.paperId)}>
            看用的卷子
          </Button>
        )}
        {may && contest.status === 'open' && now < contest.closeAt && (
          <Button id="contest-cancel" kind="bare" small onTap={() => setCancelling(true)}>
            取消这场竞赛
          </Button>
        )}
      </Box>
      {cancelling && (
        <CancelSheet
          contest={contest}
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false);
            again();
          }}
        />
      )}
    </>
  );
};

type SideProps = AboutSet & Readonly<{ line: SetLine; papers: readonly PaperLine[]; onClose: () => void }>;

/** The panel. */
export const SetSide = ({ line, papers, onClose, ...about }: SideProps) =>
  line.kind === 'paper' ? (
    <PaperSide paper={line.paper} onClose={onClose} {...about} />
  ) : (
    <Side id="contest-side" title={line.title} onClose={onClose}>
      <ContestDetails
        contest={line.contest}
        paper={papers.find(({ paperId }) => paperId === line.contest.paperId)}
        {...about}
      />
    </Side>
  );
