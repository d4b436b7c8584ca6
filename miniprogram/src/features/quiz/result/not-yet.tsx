// An attempt whose answers may not be told yet: it is in, or it is still to be scored, or it is not finished.
import type { AttemptState } from '#shared/outreach/attempts.ts';
import { overOn } from '#shared/outreach/contract.ts';
import type { ContestLine } from '#shared/outreach/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { openContest, turnToAttempt } from '../../../kernel/quiz-ways.ts';
import { sayDate } from '../../../kernel/say.ts';
import { isPastGrace } from '../../../kernel/sitting.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { AllowRow } from '../../messages/parts/allow-row.tsx';
import { sayScoredOn } from '../parts/attempt-words.ts';

const sayWhenShown = (contest: ContestLine | undefined): string =>
  contest === undefined
    ? '竞赛截止以后，在这里看答案和解释。'
    : `${sayAt(contest.closeAt, clock.today())}\u00a0截止，${sayDate(overOn(contest.closeAt), clock.today())}起在这里看答案和解释。`;

/** In a contest that still runs nothing is told but that it is in. */
export const OnlyIn = ({ contestId, contest }: { contestId: string; contest: ContestLine | undefined }) => (
  <>
    <Box className="done-mark">
      <Box className="done-tick">
        <Icon name="tick" tone="white" heavy />
      </Box>
      <Box as="h1" className="done-say" id="only-in">
        交上了
      </Box>
      <Box className="c2 says-whole">{sayWhenShown(contest)}</Box>
    </Box>
    <Card>
      <ListRow id="show-ranks" onTap={() => openContest(contestId)}>
        <Box>看名次</Box>
        <Box className="sub">截止以前名次会变</Box>
      </ListRow>
    </Card>
    <AllowRow subscription="learning" />
  </>
);

/** One that nobody handed in. */
export const NotHandedIn = ({ attempt }: { attempt: AttemptState }) => (
  <Box className="gap">
    {isPastGrace(attempt, clock.now()) ? (
      <EmptyState
        id="not-scored-yet"
        bold="过了时间，没有交卷"
        plain={`时间到之前送到的答案会自动算分，${sayScoredOn(attempt, clock.today())}`}
      />
    ) : (
      <EmptyState
        id="not-finished"
        bold="这份卷子还没答完"
        plain="答过的都留着，时间还在走。"
        action={{ word: '接着答', onTap: () => turnToAttempt(attempt.attemptId) }}
      />
    )}
  </Box>
);
