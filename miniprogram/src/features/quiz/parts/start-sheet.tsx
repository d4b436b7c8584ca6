// Before the clock starts it is said once how long it runs, and that it does not stand still.
import type { PaperLine } from '#shared/outreach/views.ts';
import { openAttempt } from '../../../kernel/quiz-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { sayPaper } from './learning-words.ts';
import { useStart } from './use-start.ts';

export type StartProps = Readonly<{
  personId: string;
  title: string;
  paper: PaperLine;
  contestId?: string;
  n: number;
  onClose: () => void;
  /** Told when the server would not begin it: what is shown may be old. */
  onRefused: () => void;
}>;

const sayTries = (contestId: string | undefined, n: number, attempts: number): string => {
  if (contestId !== undefined) return '竞赛只能答一次。';
  const left = attempts - n;
  return left === 0 ? '这是最后一次。' : `答完这次，还可答 ${sayCount(left, '次')}。`;
};

/** The sheet; beginning leads to the first question. */
export const StartSheet = ({ personId, title, paper, contestId, n, onClose, onRefused }: StartProps) => {
  const data = { personId, paperId: paper.paperId, ...(contestId !== undefined && { contestId }), n };
  const { busy, trouble, begin } = useStart(data, onRefused);
  return (
    <Sheet id="start-sheet" title={title} onClose={onClose} closeWord="先不答">
      <Box className="b">{sayPaper(paper)}</Box>
      <Box className="c2 gap" id="start-says">
        {`开始以后一直计时，中途退出也在走。${sayTries(contestId, n, paper.attempts)}断了网照常能答。`}
      </Box>
      {trouble && (
        <Box className="gap">
          <Banner id="start-trouble" icon="attention" warn boxed bold={trouble.what} plain={trouble.next} />
        </Box>
      )}
      <Button
        id="start"
        onTap={() =>
          begin((attemptId) => {
            onClose();
            openAttempt(attemptId);
          })
        }
      >
        {busy ? '正在取卷子' : '开始答题'}
      </Button>
    </Sheet>
  );
};
