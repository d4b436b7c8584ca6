// The five steps of signing, one on the screen at a time, each with its one main action and a way back.
import { useEffect } from 'react';
import type { AgreementState } from '#shared/entrustment/contract.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { call } from '../../../kernel/platform.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { scrollToTop } from '../../../ui/scrolling.ts';
import { SignaturePad } from '../../../ui/signature-pad.tsx';
import { NetBanner } from '../parts/net-banner.tsx';
import { CheckStep } from './check-step.tsx';
import { CodeDock, CodeStep } from './code-step.tsx';
import { DutiesStep } from './duties-step.tsx';
import { ReadDock, ReadStep } from './read-step.tsx';
import type { Ready } from './ready.ts';
import { type SignStep, signSteps } from './sign-form.ts';
import { type Signing, useSigning } from './use-signing.ts';

/** What each step is called. */
const stepNames = {
  read: '先看一遍全文',
  duties: '一条一条答应',
  code: '核对是您本人',
  name: '写下您的名字',
  check: '看一看，再交',
} as const satisfies Record<SignStep, string>;

type StepProps = Readonly<{ sheet: SheetView; ready: Ready; signing: Signing }>;

const Step = (props: StepProps) => {
  const { ready, signing } = props;
  switch (signing.step) {
    case 'read':
      return <ReadStep ready={ready} signing={signing} />;
    case 'duties':
      return <DutiesStep ready={ready} signing={signing} />;
    case 'code':
      return <CodeStep signing={signing} />;
    case 'name':
      return (
        <SignaturePad
          id="sign-pad"
          name={ready.me.name ?? '您的名字'}
          drawn={signing.form.drawn}
          onDraw={(drawn) => signing.change({ drawn })}
          fault={signing.missing}
        />
      );
    case 'check':
      return <CheckStep {...props} />;
  }
};

const MainAction = ({ signing }: { signing: Signing }) => {
  const { step, busy, missing, goOn, send } = signing;
  switch (step) {
    case 'read':
      return <ReadDock signing={signing} />;
    case 'code':
      return <CodeDock signing={signing} />;
    case 'check':
      return (
        <Button id="sign-send" onTap={send}>
          {busy === 'sending' ? '正在送出' : '签名，交给村里'}
        </Button>
      );
    default:
      return (
        <>
          {missing !== undefined && step === 'duties' && (
            <Box id="sign-missing" className="fault dock-fault" role="alert">
              {missing}
            </Box>
          )}
          <Button id="sign-on" onTap={goOn}>
            {step === 'name' ? '写好了，下一步' : '都做得到，下一步'}
          </Button>
        </>
      );
  }
};

const BackAction = ({
  step,
  goBack,
  askFirst,
}: Pick<Signing, 'step' | 'goBack'> & { askFirst: () => void }) =>
  step === 'read' || step === 'duties' ? (
    <Button id="sign-ask" kind="bare" small onTap={askFirst}>
      {step === 'read' ? '有不明白的，打电话问' : '做不到的，先打电话问'}
    </Button>
  ) : (
    <Button id="sign-back" kind="bare" small onTap={goBack}>
      上一步
    </Button>
  );

export type FlowProps = Readonly<{
  sheet: SheetView;
  ready: Ready;
  reading: Reading<SheetView>;
  onSigned: (state: AgreementState) => void;
}>;

/** The signing of one sheet. */
export const Flow = ({ sheet, ready, reading, onSigned }: FlowProps) => {
  const signing = useSigning(sheet, ready, onSigned, reading.again);
  const { step, trouble } = signing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step, or a new text, begins at its top.
  useEffect(() => scrollToTop('sign'), [step, ready.shownHash]);
  return (
    <Page
      id="sign"
      title="签确认书"
      banner={<NetBanner reading={reading} />}
      dock={
        <Box className="steps-back">
          <MainAction signing={signing} />
          <BackAction step={step} goBack={signing.goBack} askFirst={() => call(sheet.contact.phone)} />
        </Box>
      }
    >
      <Box className="inset">
        <Progress at={signSteps.indexOf(step) + 1} of={signSteps.length} name={stepNames[step]} />
      </Box>
      {trouble && (
        <Box className="gap">
          <Banner id="sign-trouble" icon="attention" warn boxed bold={trouble.what} plain={trouble.next} />
        </Box>
      )}
      <Box className="gap" id={`step-${step}`}>
        <Step key={ready.shownHash} sheet={sheet} ready={ready} signing={signing} />
      </Box>
    </Page>
  );
};
