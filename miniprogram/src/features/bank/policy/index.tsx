// A document is published clause by clause, or its next version written over the one before, with what that changes shown first.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { changesBetween } from '#shared/outreach/clause-changes.ts';
import type { PolicyView } from '#shared/outreach/views.ts';
import { policyBank } from '../../../kernel/bank-queries.ts';
import { onePolicy } from '../../../kernel/outreach-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { firstFault } from '../parts/first-fault.ts';
import { useInSight } from '../parts/use-in-sight.ts';
import { ChangeList } from './change-list.tsx';
import { sayFollows } from './change-words.ts';
import { ClausesPart } from './clauses-part.tsx';
import { HeadFields } from './head-fields.tsx';
import { clausesData, type PolicyInHand } from './policy-form.ts';
import { usePolicyForm, type WritingProps } from './use-policy-form.ts';

const frame = { id: 'policy-form', within: 'bank' } satisfies Omit<PageProps, 'children' | 'title'>;

/** Which clause a fault is at: 第十条：. */
const clauseNamed = (path: string, { clauses }: PolicyInHand): string => {
  const [, at] = /^clauses\.(\d+)\./.exec(path) ?? [];
  if (at === undefined) return '';
  return `${clauses[Number(at)]?.no.trim() || `第 ${Number(at) + 1} 个条款`}：`;
};

const changesIn = (before: PolicyView | undefined, after: PolicyInHand) =>
  before ? changesBetween(before.shown.clauses, clausesData(after.clauses)) : [];

const sayPublished = ({ effectiveOn, clauses }: PolicyInHand, today: string): string => {
  const when =
    effectiveOn === ''
      ? '定好生效日期，再发布。'
      : effectiveOn <= today
        ? '发布后马上按它办。'
        : `${sayDate(effectiveOn, today)}\u00a0起按它办。`;
  return `${sayCount(clauses.length, '条')}，全市的儿童主任和督导员都能看到。${when}`;
};

const Writing = (props: WritingProps) => {
  const { before, bank } = props;
  const hand = usePolicyForm(props);
  const { form } = hand;
  const wide = useWide();
  const today = clock.today();
  const changes = changesIn(before, form.fields);
  const [looking, look] = useState(false);
  useInSight('policy-changes', looking);
  const title = before ? `《${before.title}》出新版本` : '发布一份政策';
  const says = before
    ? sayFollows(changes, bank, form.fields.effectiveOn, today)
    : sayPublished(form.fields, today);
  const dock = (
    <FormDock
      word="发布"
      fault={firstFault(hand.places, form, (path) => clauseNamed(path, form.fields))}
      follows={says}
      {...(before && { aside: { word: '看改了什么', onTap: () => look(!looking) } })}
      onSave={hand.ask}
    />
  );
  return (
    <Page
      {...frame}
      title={before ? '出新版本' : '发布政策'}
      banner={
        form.trouble &&
        !hand.asking && (
          <Banner
            id="policy-trouble"
            icon="attention"
            warn
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        )
      }
      dock={dock}
      side={
        looking && (
          <Side id="changes-side" title="改了什么" onClose={() => look(false)}>
            <ChangeList changes={changes} bank={bank} />
          </Side>
        )
      }
    >
      <Box className="lead">
        <Box as="h1" className="say">
          {title}
        </Box>
      </Box>
      <Box className="card in">
        <HeadFields
          form={form.fields}
          isRevision={before !== undefined}
          after={before?.shown.effectiveOn}
          today={today}
          faultAt={form.faultAt}
          onChange={form.change}
        />
      </Box>
      <ClausesPart hand={hand} />
      {!wide && looking && (
        <>
          <SectionHead title="改了什么" />
          <Box className="card in">
            <ChangeList changes={changes} bank={bank} />
          </Box>
        </>
      )}
      {hand.asking && (
        <FormSheet
          id="publish-policy"
          title={before ? '发布新版本' : `发布《${form.fields.title.trim()}》`}
          says={says}
          trouble={form.trouble}
          busy={form.busy}
          word="发布"
          onDo={hand.publish}
          onClose={hand.back}
          closeWord="先不发布"
        >
          {before && <ChangeList changes={changes} bank={bank} />}
        </FormSheet>
      )}
    </Page>
  );
};

/** The newest version is what the next one is written over, also where it does not hold yet. */
const Revising = ({ session, policyId }: { session: Session; policyId: string }) => {
  const first = useRead(onePolicy(policyId));
  const newest = first.answer?.value.versions.reduce((most, { version }) => Math.max(most, version), 0);
  const reading = useRead(newest === undefined ? undefined : onePolicy(policyId, newest));
  const bank = useRead(policyBank(policyId)).answer?.value;
  const before = reading.answer?.value;
  if (before?.supersededOn !== undefined && before.supersededOn <= clock.today())
    return (
      <Page {...frame} title="出新版本">
        <EmptyState
          id="superseded"
          bold="这份政策已经废止"
          plain="要改规定，请发布接替它的那一份。"
          action={{ word: '回去', onTap: goBack }}
        />
      </Page>
    );
  return before ? (
    <Writing region={session.region} before={before} bank={bank} />
  ) : (
    <Page {...frame} title="出新版本">
      <NotRead reading={first.answer ? reading : first} words="正在取政策" />
    </Page>
  );
};

export default function PolicyFormPage() {
  const { policy } = useRouter().params;
  return (
    <Gate>
      {(session) =>
        policy === undefined ? (
          <Writing region={session.region} before={undefined} bank={undefined} />
        ) : (
          <Revising key={policy} session={session} policyId={policy} />
        )
      }
    </Gate>
  );
}
