// At the door everybody signs on the director's phone, one after another, also without a network.
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import type { SheetView } from '#shared/entrustment/views.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { scrollToTop } from '../../../ui/scrolling.ts';
import { gradeNames } from '../parts/sheet-words.ts';
import { useAgainWhenSent } from '../parts/use-again-when-sent.ts';
import { DutiesStep } from '../sign/duties-step.tsx';
import { ReadDock, ReadStep } from '../sign/read-step.tsx';
import { type DoorStep, doorSteps } from './door-form.ts';
import { HandStep, IdentityStep, OnlookerStep } from './proof-steps.tsx';
import { type AtDoor, type Door, useDoor } from './use-door.ts';
import { WhoStep } from './who-step.tsx';

const stepNames = {
  read: '一起看一遍全文',
  duties: '一条一条答应',
  identity: '核对是本人',
  hand: '本人写名字',
  onlooker: '旁边的人也签名',
} as const satisfies Record<DoorStep, string>;

const onwardWords: Readonly<Record<Exclude<DoorStep, 'read'>, string>> = {
  duties: '都做得到，下一步',
  identity: '核对过了，下一步',
  hand: '写好了，下一步',
  onlooker: '签好了，保存',
};

type StepProps = Readonly<{ door: Door; now: AtDoor }>;

const Step = ({ door: { form, change }, now }: StepProps) => {
  const { ready, needed, goOn, fault, signer } = now;
  const attending = { form, change, needed, goOn };
  const proof = { form, name: signer.name ?? '本人', fault, onChange: change };
  switch (form.step) {
    case 'read':
      return <ReadStep ready={ready} signing={attending} />;
    case 'duties':
      return <DutiesStep ready={ready} signing={attending} />;
    case 'identity':
      return <IdentityStep {...proof} />;
    case 'hand':
      return <HandStep {...proof} />;
    case 'onlooker':
      return <OnlookerStep {...proof} />;
  }
};

const Dock = ({ door: { form, change }, now: { needed, goOn, goBack, fault } }: StepProps) => (
  <Box className="steps-back">
    {form.step === 'read' ? (
      <ReadDock signing={{ form, change, needed, goOn }} />
    ) : (
      <>
        {form.step === 'onlooker' && <Box className="dock-says">{`在主任手机上签，${gradeNames.paper}`}</Box>}
        {fault?.field === 'ticked' && (
          <Box id="door-missing" className="fault dock-fault" role="alert">
            {fault.words}
          </Box>
        )}
        <Button id="door-on" onTap={goOn}>
          {onwardWords[form.step]}
        </Button>
      </>
    )}
    <Button id="door-back" kind="bare" small onTap={goBack}>
      {form.step === 'read' ? '换一位先签' : '上一步'}
    </Button>
  </Box>
);

const isSigning = (now: Door['now']): now is AtDoor => now !== undefined && 'ready' in now;

const Signing = ({ sheet, reading }: { sheet: SheetView; reading: Reading<SheetView> }) => {
  const door = useDoor(sheet);
  const { form, now, signers, choose } = door;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step begins at its top.
  useEffect(() => scrollToTop('door'), [form.step, form.guardianId]);
  return (
    <Page
      id="door"
      within="entrustment"
      title={now ? `${now.signer.name ?? ''}签字` : '上门一起签'}
      banner={<OutboxBanner reading={reading} />}
      {...(isSigning(now) && { dock: <Dock door={door} now={now} /> })}
    >
      {isSigning(now) && (
        <>
          <Box className="inset">
            <Progress
              at={doorSteps.indexOf(form.step) + 1}
              of={doorSteps.length}
              name={stepNames[form.step]}
            />
          </Box>
          <Box className="gap" id={`step-${form.step}`}>
            <Step door={door} now={now} />
          </Box>
        </>
      )}
      {now && !isSigning(now) && (
        <EmptyState
          id="cannot-sign"
          bold={now.why.what}
          plain={now.why.next}
          action={{ word: '返回', onTap: now.goBack }}
        />
      )}
      {!now && <WhoStep sheet={sheet} signers={signers} onChoose={choose} />}
    </Page>
  );
};

const DoorOf = ({ agreementId }: { agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  useAgainWhenSent(agreementId, reading.again);
  const sheet = reading.answer?.value;
  return sheet ? (
    <Signing sheet={sheet} reading={reading} />
  ) : (
    <Page id="door" within="entrustment" title="上门一起签" banner={<OutboxBanner reading={reading} />}>
      <NotRead reading={reading} words="正在取确认书" />
    </Page>
  );
};

export default function DoorPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{() => <DoorOf key={sheet} agreementId={sheet} />}</Gate>;
}
