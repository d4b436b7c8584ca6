// The county's banks: how many questions each policy has, and which clauses nobody asks about.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { countyBanks } from '../../../kernel/bank-queries.ts';
import { openImport, openPolicyForm } from '../../../kernel/bank-ways.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { againSoon } from '../parts/again-soon.ts';
import { bankLines, sayBanks } from '../parts/bank-lines.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { DeskNet } from '../parts/desk-net.tsx';
import { BankSide } from './bank-side.tsx';
import { BankList } from './bank-table.tsx';

const Acts = ({ main }: { main: boolean }) => (
  <Box className="btns">
    <Button id="open-publish" kind="plain" onTap={() => openPolicyForm()}>
      发布政策
    </Button>
    <Button id="open-import" kind={main ? 'main' : 'plain'} onTap={openImport}>
      导入题目
    </Button>
  </Box>
);

type HeadProps = Readonly<{ says: string; readAt: string | undefined; wide: boolean }>;

const Head = ({ says, readAt, wide }: HeadProps) => (
  <Box className="lead grow">
    <Box as="h1" id="banks-state" className="say">
      {says}
    </Box>
    {readAt !== undefined && (
      <Box className="cap">
        {wide ? '方向键选行，回车打开，Esc 关上。' : ''}
        {`${sayMoment(readAt, clock.today())} 的数`}
      </Box>
    )}
  </Box>
);

const NoPolicies = ({ may }: { may: boolean }) => (
  <EmptyState
    id="no-policies"
    bold="还没有发布过政策"
    plain="先发布政策，题都挂在条款上。"
    {...(may && { action: { word: '发布政策', onTap: () => openPolicyForm() } })}
  />
);

/** The lines once both answers are here, and the reading that is still waited for. */
const useBanks = (county: string) => {
  const policies = useRead(countyPolicies(county), ({ readAt }) => void clock.learn(readAt));
  const figures = useRead(countyBanks(county), ({ readAt }) => void clock.learn(readAt));
  const lines =
    policies.answer && figures.answer ? bankLines(policies.answer.value, figures.answer.value) : undefined;
  return {
    lines,
    isRead: lines !== undefined,
    reading: policies.answer ? figures : policies,
    again: () => {
      policies.again();
      figures.again();
    },
  };
};

const Banks = ({ session }: { session: Session }) => {
  const { lines = [], isRead, reading, again } = useBanks(session.region);
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const today = clock.today();
  const may = session.role === 'officer';
  const beside = lines.find(({ policy }) => policy.policyId === chosen);
  const acts = isRead && may ? <Acts main={beside === undefined} /> : undefined;
  return (
    <Page
      id="banks"
      place="bank"
      title="题库和竞赛"
      flush={!wide}
      full
      banner={<DeskNet reading={reading} />}
      dock={wide ? undefined : acts}
      side={
        beside && (
          <BankSide
            key={beside.policy.policyId}
            line={beside}
            lines={lines}
            today={today}
            may={may}
            again={() => againSoon(again)}
            onClose={() => choose(undefined)}
          />
        )
      }
    >
      <BankTabs here="banks" />
      <Box className={wide ? 'head-row' : 'pad'}>
        <Head says={isRead ? sayBanks(lines) : '题库'} readAt={reading.answer?.readAt} wide={wide} />
        {wide && acts}
      </Box>
      <Box className={wide ? '' : 'pad'}>
        {!isRead && <NotRead reading={reading} words="正在取题库" />}
        {isRead && lines.length === 0 && <NoPolicies may={may} />}
      </Box>
      {lines.length > 0 && (
        <BankList lines={lines} today={today} wide={wide} chosen={chosen} onChoose={choose} />
      )}
    </Page>
  );
};

export default function BanksPage() {
  return <Gate>{(session) => <Banks session={session} />}</Gate>;
}
