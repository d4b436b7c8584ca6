// A short practice on clauses one has failed: it is said which, then it begins; no clock, no mark, the answers at once.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import { quizPolicyOn } from '#shared/outreach/contract.ts';
import type { Hint } from '#shared/outreach/views.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { ownHints } from '../../../kernel/quiz-queries.ts';
import { turnToAttempt, turnToLearning } from '../../../kernel/quiz-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { LearningBanner } from '../parts/learning-banner.tsx';
import { usePractice } from '../parts/use-start.ts';
import { clausesIn } from './clauses-in.ts';

/** The clauses named, or the newest of those to remember; never more than one practice asks. */
const practised = (hints: readonly Hint[], named: readonly ClauseRef[]): readonly Hint[] => {
  const wanted = hints.filter(({ clause }) => named.some((one) => isSameClause(one, clause)));
  return (named.length > 0 ? wanted : hints).slice(0, quizPolicyOn(clock.today()).practised);
};

const Clauses = ({ hints }: { hints: readonly Hint[] }) => (
  <Card id="practised">
    {hints.map(({ clause, title, plainly }) => (
      <ListRow
        key={clause.policyId + clause.no}
        onTap={() => openPolicy(clause.policyId, { clause: clause.no })}
      >
        <Box>{plainly}</Box>
        <Box className="sub">{`《${title}》${clause.no}`}</Box>
      </ListRow>
    ))}
  </Card>
);

const Practice = ({ session, named }: { session: Session; named: readonly ClauseRef[] }) => {
  const reading = useRead(ownHints);
  const hints = practised(reading.answer?.value.hints ?? [], named);
  const { busy, trouble, begin } = usePractice(
    session.person.personId,
    hints.map(({ clause }) => clause),
  );
  return (
    <Page
      id="practice"
      title="练一练"
      within="learning"
      banner={<LearningBanner reading={reading} />}
      {...(hints.length > 0 && {
        dock: (
          <Button id="begin-practice" onTap={() => begin(turnToAttempt)}>
            {busy ? '正在取题' : '开始练'}
          </Button>
        ),
      })}
    >
      {!reading.answer && (
        <Box className="gap">
          <NotRead reading={reading} words="正在取要记住的条款" />
        </Box>
      )}
      {reading.answer && hints.length === 0 && (
        <Box className="gap">
          <EmptyState
            id="nothing-to-practise"
            bold="没有要练的条款"
            plain="答错的条款会出现在这里，答对了就去掉。"
            action={{ word: '回学习和竞答', onTap: turnToLearning }}
          />
        </Box>
      )}
      {hints.length > 0 && (
        <>
          <Box className="lead">
            <Box as="h2" id="practice-say" className="say">
              {`练这 ${sayCount(hints.length, '条')}`}
            </Box>
            <Box className="sm c2">每次几题，不计时，不算成绩，答完马上看解释。</Box>
          </Box>
          {trouble && (
            <Box className="gap">
              <Banner
                id="practice-trouble"
                icon="attention"
                warn
                boxed
                bold={trouble.what}
                plain={trouble.next}
              />
            </Box>
          )}
          <Box className="gap">
            <Clauses hints={hints} />
          </Box>
        </>
      )}
    </Page>
  );
};

export default function PracticePage() {
  const { clauses } = useRouter().params;
  return <Gate>{(session) => <Practice session={session} named={clausesIn(clauses)} />}</Gate>;
}
