// Which papers are set, to choose one from, or that there is none.
import type { SetPaper } from '#shared/outreach/region-learning.ts';
import { clock } from '../../../kernel/phone.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { namePaper } from './region-words.ts';

type PapersProps = Readonly<{
  papers: readonly SetPaper[];
  chosen: SetPaper;
  /** The paper that was asked for, which may not be among these. */
  wanted: string | undefined;
  onChoose: (paperId: string) => void;
}>;

/** The papers to choose from, the open ones first. */
export const Papers = ({ papers, chosen, wanted, onChoose }: PapersProps) => (
  <Box className="answer-papers no-print">
    {wanted !== undefined && wanted !== chosen.paperId && (
      <Box className="sm c2 answer-help" id="other-paper">
        刚才那份这里看不到，先看这一份。
      </Box>
    )}
    <Choice
      id="answer-paper"
      label="哪份卷子"
      options={papers.map((paper) => ({ value: paper.paperId, name: namePaper(paper, clock.at()) }))}
      chosen={[chosen.paperId]}
      onChoose={onChoose}
    />
  </Box>
);

/** Said where nothing is set to be answered. */
export const NoPaper = () => (
  <EmptyState
    id="no-papers"
    bold="发了卷子会列在这里"
    plain="谁答了、谁还没答，一眼就能看到，截止以后再留 60 天。"
  />
);
