// Where one stands oneself, said above a table whose pages so far do not show it.
import type { RankLine } from '#shared/outreach/tables.ts';
import { clock } from '../../../kernel/phone.ts';
import { ownPlace } from '../../../kernel/quiz-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { sayOwnPlace } from './contest-words.ts';

type OwnProps = Readonly<{ contestId: string; table: string; lines: readonly RankLine[] }>;

/** One's own place; nothing where one has none, or it is in sight. */
export const OwnPlaceLine = ({ contestId, table, lines }: OwnProps) => {
  const reading = useRead(ownPlace(contestId, table), ({ readAt }) => clock.learn(readAt));
  const answer = reading.answer?.value;
  const inSight = lines.some(({ isMine }) => isMine);
  if (answer?.place === undefined || answer.table !== table || inSight) return null;
  return (
    <Box id="own-place" className="b own-place">
      {sayOwnPlace(answer.place)}
    </Box>
  );
};
