// One policy: what it means for a director first, then what changed, then every clause with its plain words, and its versions.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import type { PolicyView } from '#shared/outreach/views.ts';
import { openQuestions } from '../../../kernel/bank-ways.ts';
import { onePolicy } from '../../../kernel/outreach-queries.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { sayFrom } from '../policies/policy-groups.ts';
import { Changes } from './changes.tsx';
import { Clauses } from './clauses.tsx';
import { clauseIn, sayChanges, sayStanding } from './policy-says.ts';
import { Versions } from './versions.tsx';

const NO_POLICY = { what: '没有找到这份政策', next: '请回到列表重新打开。' };

const Over = ({ policy, today }: { policy: PolicyView; today: string }) => {
  const { supersededOn, by } = policy;
  if (supersededOn === undefined || supersededOn > today) return null;
  const next = by
    ? { plain: `接替它的是《${by.title}》`, action: { word: '打开', onTap: () => openPolicy(by.policyId) } }
    : { plain: '没有接替它的。' };
  return (
    <Box style={{ paddingBottom: 12 }}>
      <Banner id="policy-over" icon="attention" warn boxed bold="这份政策不再有效" {...next} />
    </Box>
  );
};

const Head = ({ policy, today }: { policy: PolicyView; today: string }) => (
  <Box className="lead">
    <Box as="h1" id="policy-title" className="say">
      {policy.title}
    </Box>
    <Box className="cap">
      {sayFrom(policy)}
      <Sep />
      {sayStanding(policy, today)}
    </Box>
  </Box>
);

const isNewest = ({ shown, versions }: PolicyView): boolean =>
  versions.every(({ version }) => version <= shown.version);

/** What stands beside the clauses at a desk and before them on a phone. */
const Summary = ({ policy }: { policy: PolicyView }) => (
  <>
    <SectionHead title="和您有关的" />
    <Card id="policy-summary" padded>
      <Box className="keep">{policy.shown.summary}</Box>
    </Card>
  </>
);

const Changed = ({ policy }: { policy: PolicyView }) =>
  policy.changes.length === 0 ? null : (
    <>
      <SectionHead title="这一版改了什么" note={<Words>{sayChanges(policy.changes)}</Words>} />
      {policy.shown.note !== undefined && <Box className="sm c2 change-note">{policy.shown.note}</Box>}
      <Changes changes={policy.changes} />
    </>
  );

type BodyProps = Readonly<{
  policy: PolicyView;
  meant: string | undefined;
  isOfficer: boolean;
  today: string;
  wide: boolean;
}>;

/** The other versions, and for whoever writes questions the way to them. */
const Rest = ({ policy, isOfficer, today }: Omit<BodyProps, 'meant' | 'wide'>) => (
  <>
    <Versions policy={policy} today={today} />
    {isOfficer && (
      <Box className="gap">
        <Button id="open-bank" kind="plain" small onTap={() => openQuestions(policy.policyId)}>
          看题库
        </Button>
      </Box>
    )}
  </>
);

const Body = ({ policy, meant, isOfficer, today, wide }: BodyProps) => (
  <>
    <Over policy={policy} today={today} />
    <Head policy={policy} today={today} />
    {!isNewest(policy) && (
      <Banner
        id="older-version"
        icon="attention"
        boxed
        bold={`您看的是第 ${policy.shown.version} 版`}
        plain="后面还有新的版本。"
        action={{ word: '看现在的', onTap: () => openPolicy(policy.policyId) }}
      />
    )}
    <Columns
      beside={
        <>
          <Summary policy={policy} />
          {wide && <Rest policy={policy} isOfficer={isOfficer} today={today} />}
        </>
      }
    >
      <Changed policy={policy} />
      <SectionHead title="条款" note={<Words>{`${policy.shown.clauses.length} 条`}</Words>} />
      <Clauses clauses={policy.shown.clauses} meant={meant} />
      {!wide && <Rest policy={policy} isOfficer={isOfficer} today={today} />}
    </Columns>
  </>
);

type OneProps = Readonly<{
  session: Session;
  policyId: string;
  version: number | undefined;
  meant: string | undefined;
}>;

const One = ({ session, policyId, version, meant }: OneProps) => {
  const reading = useRead(onePolicy(policyId, version), ({ readAt }) => void clock.learn(readAt));
  const policy = reading.answer?.value;
  const wide = useWide();
  return (
    <Page
      id="policy"
      within="policies"
      title="政策"
      full
      banner={<NetBanner reading={reading} needs="看过的政策没有网也能看。" />}
    >
      {policy ? (
        <Body
          policy={policy}
          meant={meant}
          isOfficer={session.role === 'officer'}
          today={clock.today()}
          wide={wide}
        />
      ) : (
        <NotRead reading={reading} words="正在取这份政策" lost={NO_POLICY} />
      )}
    </Page>
  );
};

export default function PolicyPage() {
  const { policy = '', version, clause } = useRouter().params;
  const asked = version === undefined ? undefined : Number(version);
  return (
    <Gate>
      {(session) => (
        <One
          key={`${policy}/${version}`}
          session={session}
          policyId={policy}
          version={asked}
          meant={clauseIn(clause)}
        />
      )}
    </Gate>
  );
}
