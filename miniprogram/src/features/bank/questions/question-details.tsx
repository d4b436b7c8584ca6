// One question: as a taker sees it, with what is right and why, the clause it stands on, and what may be done about it.
import { useState } from 'react';
import * as z from 'zod/mini';
import type { Clause } from '#shared/outreach/clauses.ts';
import { BankState, bankOf } from '#shared/outreach/policies.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { openQuestion } from '../../../kernel/bank-ways.ts';
import { difficultyNames, dutyNames } from '../../../kernel/policy-words.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { Asked } from '../parts/asked.tsx';
import { type BankQuestion, sayRetired } from './find-questions.ts';

const Nothing = z.object({});

type AboutQuestion = Readonly<{ policyId: string; question: BankQuestion; onDone: () => void }>;

const RetireSheet = ({ policyId, question, onDone, onClose }: AboutQuestion & { onClose: () => void }) => {
  const { questionId } = question;
  const form = useDeskForm({ name: `retire/${questionId}`, schema: Nothing, empty: {} });
  const retire = (): void =>
    form.submit(
      () => form.send('retire', bankPaths.bank(bankOf(policyId), 'retire'), { questionId }, BankState),
      () => {
        sayBriefly('已停用');
        onDone();
      },
    );
  return (
    <FormSheet
      id="retire"
      title="停用这道题"
      says="停用后不再抽这道题，也不能恢复。正在用它的卷子马上不抽它，题不够了那份卷子会停用。已经抽到的人照常答，照常算分。"
      trouble={form.trouble}
      busy={form.busy}
      word="停用这道题"
      onDo={retire}
      onClose={onClose}
      closeWord="不停用"
    >
      <Box className="keep">{question.asks}</Box>
    </FormSheet>
  );
};

export type DetailsProps = AboutQuestion &
  Readonly<{
    /** The clause as the version in force words it; none where that version has it no more. */
    clause: Clause | undefined;
    may: boolean;
  }>;

/** The question, in a panel or opened in the list. */
export const QuestionDetails = ({ policyId, question, clause, may, onDone }: DetailsProps) => {
  const [retiring, setRetiring] = useState(false);
  const wide = useWide();
  const { questionId, retired } = question;
  return (
    <>
      <Asked question={question} right={question.right} because={question.because} />
      <Box className="para">
        <Box as="h2" className="para-title">
          {question.clause}
          {clause?.heading && `，${clause.heading}`}
        </Box>
        <Box className="sm">{clause ? clause.plainly : '现行的一版里没有这一条。'}</Box>
        <Box className="sm c2">
          {dutyNames[question.duty]}
          <Sep />
          {difficultyNames[question.difficulty]}
        </Box>
      </Box>
      {retired && <Box className="para late sm">{sayRetired(retired)}，不再抽这道题。</Box>}
      {may && !retired && (
        <Box className="acts">
          <Button
            id="question-edit"
            kind={wide ? 'main' : 'plain'}
            onTap={() => openQuestion(policyId, { question: questionId })}
          >
            改这道题
          </Button>
          <Button id="question-retire" kind="bare" small onTap={() => setRetiring(true)}>
            停用这道题
          </Button>
        </Box>
      )}
      {retiring && (
        <RetireSheet
          policyId={policyId}
          question={question}
          onClose={() => setRetiring(false)}
          onDone={() => {
            setRetiring(false);
            onDone();
          }}
        />
      )}
    </>
  );
};
