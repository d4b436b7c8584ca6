// The first page leads to learning and says what was last known of it, without asking the server for it.
import { clock, kept } from '../../../kernel/phone.ts';
import { ownLearning } from '../../../kernel/quiz-queries.ts';
import { openLearning } from '../../../kernel/quiz-ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { sayLearning } from './learning-words.ts';
import { useOnThisPhone } from './use-on-this-phone.ts';

const NOT_KNOWN = '要答的卷子，要记住的条款';

/** The entry on a phone; a desk has its rail. */
export const LearningEntry = () => {
  const wide = useWide();
  const { counts } = useOnThisPhone();
  if (wide) return null;
  const own = kept.find(ownLearning)?.value;
  return (
    <Box className="entry">
      <Card>
        <ListRow id="open-learning-entry" onTap={openLearning}>
          <Box className="b">学习和竞答</Box>
          <Box className="sub">{own ? sayLearning(own, counts, clock.at()) : NOT_KNOWN}</Box>
        </ListRow>
      </Card>
    </Box>
  );
};
