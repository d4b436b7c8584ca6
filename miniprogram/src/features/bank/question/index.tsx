// A question is written by hand, or put right; beside the fields it stands as a taker will see it.
import { useRouter } from '@tarojs/taro';
import type { Clause } from '#shared/outreach/clauses.ts';
import { BankState, bankOf } from '#shared/outreach/policies.ts';
import { optionKeys, type Question } from '#shared/outreach/questions.ts';
import { bankPaths, policyBank } from '../../../kernel/bank-queries.ts';
import { clauseIn } from '../../../kernel/bank-ways.ts';
import { onePolicy } from '../../../kernel/outreach-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { Asked } from '../parts/asked.tsx';
import { DeskNet } from '../parts/desk-net.tsx';
import { firstFault } from '../parts/first-fault.ts';
import { QuestionFields } from './question-fields.tsx';
import { inHandOf, missingOfQuestion, QuestionInHand, questionData, startQuestion } from './question-form.ts';

type WritingProps = Readonly<{
  policyId: string;
  title: string;
  clauses: readonly Clause[];
  /** The one put right; none for a new one. */
  question: Question | undefined;
  clause: string;
  reading: Reading<unknown>;
}>;

const Preview = ({ form, titled = false }: { form: QuestionInHand; titled?: boolean }) => (
  <Box id="question-preview" className="card in">
    {titled && <Box className="cap">答题的人看到的</Box>}
    <Asked
      question={{
        kind: form.kind,
        asks: form.asks.trim() || '题目写在这里',
        options: form.options.flatMap((says, n) => {
          const key = optionKeys[n];
          return key && says.trim() !== '' ? [{ key, says }] : [];
        }),
      }}
      right={form.right}
      {...(form.because.trim() !== '' && { because: form.because.trim() })}
    />
  </Box>
);

const useWriting = ({ policyId, clauses, question, clause }: WritingProps) => {
  const bankId = bankOf(policyId);
  const act = question ? 'correct' : 'add';
  const form = useDeskForm<QuestionInHand>({
    name: question ? `question/${question.questionId}` : `question/${bankId}/${clause}`,
    schema: QuestionInHand,
    empty: question
      ? inHandOf(question)
      : startQuestion(clause, clauses.find(({ no }) => no === clause)?.duty),
  });
  const missing = missingOfQuestion(form.fields);
  const save = (): void => {
    const data = questionData(form.fields, question?.questionId ?? form.idOf('question'));
    if (!form.isWhole(missing) || !data) return;
    form.submit(
      () => form.send(act, bankPaths.bank(bankId, act), question ? data : { questions: [data] }, BankState),
      () => {
        sayBriefly(question ? '改好了' : '录好了');
        goBack();
      },
    );
  };
  return { form, save };
};

const Writing = (props: WritingProps) => {
  const { question, clauses, title, reading } = props;
  const { form, save } = useWriting(props);
  const wide = useWide();
  const dock = (
    <FormDock
      word={form.busy ? '正在送出' : question ? '保存改动' : '录进题库'}
      fault={firstFault(missingOfQuestion(form.fields), form)}
      follows={
        question ? '已经发布的卷子还用原来的字，新出的卷子用改过的。' : '录进去以后，新出的卷子就能抽到它。'
      }
      onSave={save}
    />
  );
  return (
    <Page
      id="question-form"
      within="bank"
      title={question ? '改题' : '录一道题'}
      full
      banner={
        form.trouble ? (
          <Banner
            id="question-trouble"
            icon="attention"
            warn
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        ) : (
          <DeskNet reading={reading} />
        )
      }
      dock={wide ? undefined : dock}
    >
      <Columns beside={wide ? <Preview form={form.fields} titled /> : null}>
        <Box className="lead">
          <Box as="h1" className="say">
            {question ? '改一道题' : '录一道题'}
          </Box>
          <Box className="cap">{`《${title}》`}</Box>
        </Box>
        <Box className="card in">
          <QuestionFields
            form={form.fields}
            clauses={clauses}
            faultOf={form.faultOf}
            onChange={(next) => form.change(next)}
          />
        </Box>
        {!wide && (
          <Box className="gap">
            <SectionHead title="答题的人看到的" />
            <Preview form={form.fields} />
          </Box>
        )}
        {wide && <Box className="desk-acts">{dock}</Box>}
      </Columns>
    </Page>
  );
};

type OfProps = Readonly<{ policyId: string; questionId: string | undefined; clause: string }>;

const WritingOf = ({ policyId, questionId, clause }: OfProps) => {
  const reading = useRead(onePolicy(policyId));
  const bank = useRead(policyBank(policyId));
  const policy = reading.answer?.value;
  const known = questionId === undefined || bank.answer !== undefined;
  const question = bank.answer?.value.questions.find((one) => one.questionId === questionId);
  if (!policy || !known)
    return (
      <Page id="question-form" within="bank" title="题目">
        <NotRead reading={policy ? bank : reading} words="正在取条款" />
      </Page>
    );
  if (questionId !== undefined && (!question || question.retired !== undefined))
    return (
      <Page id="question-form" within="bank" title="题目">
        <EmptyState
          id="question-gone"
          bold={question ? '这道题已经停用' : '没有找到这道题'}
          plain="请回到题库再看。"
          action={{ word: '回去', onTap: goBack }}
        />
      </Page>
    );
  return (
    <Writing
      key={questionId ?? clause}
      policyId={policyId}
      title={policy.title}
      clauses={policy.shown.clauses}
      question={question}
      clause={clause}
      reading={reading}
    />
  );
};

export default function QuestionPage() {
  const { policy = '', question, clause = '' } = useRouter().params;
  return <Gate>{() => <WritingOf policyId={policy} questionId={question} clause={clauseIn(clause)} />}</Gate>;
}
