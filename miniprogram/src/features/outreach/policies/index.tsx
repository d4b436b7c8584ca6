// Every policy of the county: what holds now, what does not yet and what no more, and a search over all clauses.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { countyOf } from '#shared/kernel/region.ts';
import type { PolicyLine } from '#shared/outreach/views.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { useTyped } from '../parts/use-typed.ts';
import { Hits } from './hits.tsx';
import { groupNames, groupsOf, isRevised, sayFrom, sayHolds, sayPolicies } from './policy-groups.ts';

const MOST_TYPED = 20;

const PolicyRow = ({ policy, today }: { policy: PolicyLine; today: string }) => (
  <ListRow id={`policy-${policy.policyId}`} onTap={() => openPolicy(policy.policyId)}>
    <Box className="row wrap">
      <Words className="b grow">{policy.title}</Words>
      {isRevised(policy, today) && <Chip tone="act">刚更新</Chip>}
    </Box>
    <Box className="sm c2">{policy.summary}</Box>
    <Box className="cap">
      {sayFrom(policy)}
      <Sep />
      {sayHolds(policy, today)}
    </Box>
  </ListRow>
);

const Groups = ({ policies, today }: { policies: readonly PolicyLine[]; today: string }) => (
  <>
    {groupsOf(policies).map(({ name, policies: mine }) => (
      <Box key={name} id={`group-${name}`}>
        <SectionHead title={groupNames[name]} note={<Words>{`${mine.length} 份`}</Words>} />
        <Card>
          {mine.map((policy) => (
            <PolicyRow key={policy.policyId} policy={policy} today={today} />
          ))}
        </Card>
      </Box>
    ))}
  </>
);

const PoliciesOf = ({ session }: { session: Session }) => {
  const county = countyOf(session.region);
  const reading = useRead(countyPolicies(county), ({ readAt }) => void clock.learn(readAt));
  const [typed, setTyped] = useState('');
  const words = useTyped(typed);
  const today = clock.today();
  const policies = reading.answer?.value.policies;
  return (
    <Page
      id="policies"
      place="policies"
      title="政策"
      banner={<NetBanner reading={reading} needs="找条款要有网，看过的政策都能看。" />}
    >
      <Box className="lead">
        <Box as="h1" id="policies-state" className="say">
          {policies ? sayPolicies(policies, today) : '政策'}
        </Box>
        {reading.answer && reading.state !== 'fresh' && (
          <Box className="cap">内容更新于 {sayMoment(reading.answer.readAt, today)}</Box>
        )}
      </Box>
      <TextLine
        id="policy-search"
        label="按字找条款"
        value={typed}
        most={MOST_TYPED}
        hint="按字找条款，例如：委托、报告、上学"
        onType={setTyped}
      />
      {words !== '' && (
        <Box className="gap">
          <Hits key={words} county={county} words={words} />
        </Box>
      )}
      {words === '' && !policies && (
        <Box className="gap">
          <NotRead reading={reading} words="正在取政策" />
        </Box>
      )}
      {words === '' && policies?.length === 0 && (
        <Box className="gap">
          <EmptyState
            id="no-policies"
            bold="还没有发布政策"
            plain="民政局发布以后，会出现在这里，也会发消息。"
          />
        </Box>
      )}
      {words === '' && policies && <Groups policies={policies} today={today} />}
    </Page>
  );
};

export default function PoliciesPage() {
  return <Gate>{(session) => <PoliciesOf key={session.region} session={session} />}</Gate>;
}
