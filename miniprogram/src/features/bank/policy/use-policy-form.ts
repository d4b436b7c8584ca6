// A document in hand: its form, what is missing of it, the question before it is published, and the publishing.
import { useState } from 'react';
import { PolicyState } from '#shared/outreach/policies.ts';
import type { BankView, PolicyView } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import {
  missingOfPolicy,
  nextVersion,
  PolicyInHand,
  publishData,
  reviseData,
  startPolicy,
} from './policy-form.ts';

export type WritingProps = Readonly<{
  region: string;
  /** The document as its newest version stands, where its next one is written. */
  before: PolicyView | undefined;
  bank: BankView | undefined;
}>;

/** The form of a document, new or to be revised. */
export const usePolicyForm = ({ region, before }: WritingProps) => {
  const isRevision = before !== undefined;
  const today = clock.today();
  const form = useDeskForm<PolicyInHand>({
    name: `policy/${before?.policyId ?? region}`,
    schema: PolicyInHand,
    empty: before ? nextVersion(before, today) : startPolicy(today),
  });
  const [asking, setAsking] = useState(false);
  const places = missingOfPolicy(form.fields, isRevision);
  const send = async () => {
    const policyId = before?.policyId ?? form.idOf('policy');
    const act = isRevision ? 'revise' : 'publish';
    const data = isRevision ? reviseData(form.fields) : publishData(form.fields, region);
    const answer = await form.send(act, bankPaths.policy(policyId, act), data ?? {}, PolicyState);
    if (answer.kind === 'refused' && answer.refusal.field !== undefined) setAsking(false);
    return answer;
  };
  return {
    form,
    places,
    asking,
    /** Asks once more, where nothing is missing. */
    ask: (): void => {
      if (form.isWhole(places)) setAsking(true);
    },
    back: (): void => setAsking(false),
    publish: (): void =>
      form.submit(send, () => {
        sayBriefly(isRevision ? '新版本发布好了' : '发布好了，几秒钟后到列表里');
        goBack();
      }),
  };
};

export type PolicyHand = ReturnType<typeof usePolicyForm>;
