// The questions of one policy: found by words, clause, kind and difficulty; each opened with its key.
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { policyBank } from '../../../kernel/bank-queries.ts';
import { openImport, openQuestion } from '../../../kernel/bank-ways.ts';
import { countyPolicies, onePolicy } from '../../../kernel/outreach-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { againSoon } from '../parts/again-soon.ts';
import { DeskNet } from '../parts/desk-net.tsx';
import {
  askedIn,
  type BankQuestion,
  everything,
  foundIn,
  isNarrowed,
  type Narrowing,
  sayBank,
} from './find-questions.ts';
import { Narrow } from './narrow.tsx';
import { PolicyDoings } from './policy-doings.tsx';
import { QuestionDetails } from './question-details.tsx';
import { QuestionList } from './question-list.tsx';

type HeadProps = Readonly<{ bank: BankView; readAt: string; wide: boolean }>;

const Head = ({ bank, readAt, wide }: HeadProps) => (
  <Box className="lead grow">
    <Box as="h1" id="bank-state" className="say">
      {sayBank(bank)}
    </Box>
    <Box className="cap">
      {wide ? `《${bank.title}》。方向键选题，回车打开，Esc 关上。` : `《${bank.title}》，`}
      {`${sayMoment(readAt, clock.today())} 的数`}
    </Box>
  </Box>
);

const None = ({ bank, narrowed, may }: { bank: BankView; narrowed: boolean; may: boolean }) =>
  narrowed ? (
    <EmptyState id="no-question-found" bold="没有这样的题" plain="换几个字，或去掉一个条件。" />
  ) : (
    <EmptyState
      id="no-questions"
      bold="这份政策还没有题"
      plain={`《${bank.title}》有 ${bank.clausesWithout.length} 条可以出题。`}
      {...(may && { action: { word: '导入题目', onTap: openImport } })}
    />
  );

/** What the page knows: the questions, the clauses they stand on, and every document of the county. */
const useBank = (session: Session, policyId: string) => {
  const reading = useRead(policyBank(policyId), ({ readAt }) => void clock.learn(readAt));
  const clauses = useRead(onePolicy(policyId)).answer?.value.shown.clauses ?? [];
  const policies = useRead(countyPolicies(session.region));
  const lines = policies.answer?.value.policies ?? [];
  const policy = lines.find((line) => line.policyId === policyId);
  return {
    reading,
    bank: reading.answer?.value,
    clauses,
    policy,
    others: lines.filter((line) => line !== policy && line.holds !== 'no_more'),
    may: session.role === 'officer' && policy?.holds !== 'no_more',
    again: () => {
      policies.again();
      reading.again();
    },
  };
};

type Bank = ReturnType<typeof useBank>;

type FoundProps = Readonly<{
  hand: Bank;
  bank: BankView;
  policyId: string;
  narrowing: Narrowing;
  wide: boolean;
  chosen: string | undefined;
  onNarrow: (narrowing: Narrowing) => void;
  onChoose: (questionId: string | undefined) => void;
  opened: (question: BankQuestion) => ReactNode;
}>;

/** The search and what it found. */
const Found = ({ hand, bank, narrowing, wide, chosen, onNarrow, onChoose, opened }: FoundProps) => {
  const questions = foundIn(bank.questions, narrowing);
  return (
    <>
      <Box className={wide ? '' : 'pad'}>
        {bank.questions.length > 0 && <Narrow bank={bank} narrowing={narrowing} onNarrow={onNarrow} />}
        {questions.length === 0 && (
          <None bank={bank} narrowed={isNarrowed(narrowing) || bank.questions.length > 0} may={hand.may} />
        )}
      </Box>
      {questions.length > 0 && (
        <QuestionList
          questions={questions}
          retired={narrowing.retired}
          wide={wide}
          chosen={chosen}
          onChoose={onChoose}
          opened={opened}
        />
      )}
    </>
  );
};

type AddProps = Readonly<{ policyId: string; clause: string; main: boolean }>;

const AddButton = ({ policyId, clause, main }: AddProps) => (
  <Button
    id="add-question"
    kind={main ? 'main' : 'plain'}
    onTap={() => openQuestion(policyId, clause === '' ? {} : { clause })}
  >
    录一道题
  </Button>
);

/** On a phone the document's own acts stand under its questions; only while it holds. */
const Doings = ({ hand, bank }: { hand: Bank; bank: BankView }) =>
  hand.policy && hand.may ? (
    <PolicyDoings
      policy={hand.policy}
      questions={askedIn(bank)}
      others={hand.others}
      onDone={() => againSoon(hand.again)}
    />
  ) : null;

const Questions = ({ session, policyId }: { session: Session; policyId: string }) => {
  const hand = useBank(session, policyId);
  const { bank, reading, may } = hand;
  const wide = useWide();
  const [narrowing, narrow] = useState(everything);
  const [chosen, choose] = useState<string>();
  const beside = bank?.questions.find(({ questionId }) => questionId === chosen);
  const details = (question: BankQuestion) => (
    <QuestionDetails
      key={question.questionId}
      policyId={policyId}
      question={question}
      clause={hand.clauses.find(({ no }) => no === question.clause)}
      may={may}
      onDone={() => {
        choose(undefined);
        reading.again();
      }}
    />
  );
  const add = bank && may && (
    <AddButton policyId={policyId} clause={narrowing.clause} main={!wide || beside === undefined} />
  );
  return (
    <Page
      id="questions"
      within="bank"
      title="题库"
      flush={!wide}
      full
      banner={<DeskNet reading={reading} />}
      dock={wide ? undefined : add}
      side={
        beside && (
          <Side id="question-side" title={beside.clause} onClose={() => choose(undefined)}>
            {details(beside)}
          </Side>
        )
      }
    >
      <Box className={wide ? 'head-row' : 'pad'}>
        {bank && <Head bank={bank} readAt={reading.answer?.readAt ?? bank.readAt} wide={wide} />}
        {!bank && <NotRead reading={reading} words="正在取题目" />}
        {wide && add}
      </Box>
      {bank && (
        <Found
          hand={hand}
          bank={bank}
          policyId={policyId}
          narrowing={narrowing}
          wide={wide}
          chosen={chosen}
          onNarrow={narrow}
          onChoose={choose}
          opened={details}
        />
      )}
      {!wide && bank && <Doings hand={hand} bank={bank} />}
    </Page>
  );
};

export default function QuestionsPage() {
  const { policy = '' } = useRouter().params;
  return <Gate>{(session) => <Questions key={policy} session={session} policyId={policy} />}</Gate>;
}
