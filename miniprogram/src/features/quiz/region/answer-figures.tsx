// How many passed, did not pass and did not answer: figures that say what they count.
import { Box } from '../../../ui/box.tsx';
import { Card } from '../../../ui/rows.tsx';

export type Figure = Readonly<{ key: string; n: number; name: string; late?: boolean }>;

/** The figures side by side. */
export const AnswerFigures = ({ figures }: { figures: readonly Figure[] }) => (
  <Card id="answer-figures">
    <Box className="answer-figures">
      {figures.map(({ key, n, name, late = false }) => (
        <Box key={key} className="answer-figure">
          <Box className={late && n > 0 ? 'answer-n late' : 'answer-n'}>{n}</Box>
          <Box className="cap">{name}</Box>
        </Box>
      ))}
    </Box>
  </Card>
);
