// A parent or a caregiver signs on an own phone: reads, promises, proves to be the one, writes the name, and is told what it is worth.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { AgreementState } from '#shared/entrustment/contract.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { call } from '../../../kernel/platform.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openOwnSheet, openTab } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { aboutSheet } from '../parts/about-sheet.ts';
import { Done } from './done.tsx';
import { Flow } from './flow.tsx';
import { readinessOf } from './ready.ts';

const SignSheet = ({ session, agreementId }: { session: Session; agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  const [state, setState] = useState<AgreementState>();
  const sheet = reading.answer?.value;
  if (!sheet)
    return (
      <Page id="sign" title="签确认书">
        <Box className="gap">
          <NotRead reading={aboutSheet(reading)} words="正在取确认书" />
        </Box>
      </Page>
    );
  const readiness = readinessOf(sheet, session.guardianId, clock.today());
  const signed = state && readiness.is === 'ready' ? { is: 'signed' as const, me: readiness.me } : readiness;
  if (signed.is === 'ready')
    return (
      <Flow
        sheet={sheet}
        ready={signed}
        reading={reading}
        onSigned={(taken) => {
          setState(taken);
          reading.again();
        }}
      />
    );
  if (signed.is === 'not_now')
    return (
      <Page id="sign" title="签确认书">
        <Box className="gap">
          <EmptyState
            id="cannot-sign"
            bold={signed.why.what}
            plain={signed.why.next}
            action={{ word: `打电话问${sheet.contact.name}`, onTap: () => call(sheet.contact.phone) }}
          />
        </Box>
      </Page>
    );
  return (
    <Page
      id="sign"
      title="签确认书"
      dock={
        <Box className="btns">
          <Button id="done-sheet" kind="plain" onTap={() => openOwnSheet(agreementId)}>
            看确认书
          </Button>
          <Button id="done-home" onTap={() => openTab('today')}>
            回首页
          </Button>
        </Box>
      }
    >
      <Done sheet={sheet} me={signed.me} state={state} />
    </Page>
  );
};

export default function SignPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{(session) => <SignSheet key={sheet} session={session} agreementId={sheet} />}</Gate>;
}
