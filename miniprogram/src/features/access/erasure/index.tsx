// From a child's file an officer proposes its erasure, or has it held.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import { clock } from '../../../kernel/phone.ts';
import { childFile } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { goBack, openErasures } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { reasonIn } from '../../registry/parts/reason-in.ts';
import { ReasonSheet } from '../../registry/parts/reason-sheet.tsx';
import { MEANS, type Step } from '../erasures/erasure-words.ts';
import { StepSheet } from '../erasures/step-sheet.tsx';

/** An officer says why before a file is read. */
const NotYet = ({
  reading,
  onReason,
}: {
  reading: Reading<unknown>;
  onReason: (why: ReadingReason) => void;
}) =>
  reading.refusal?.refused === 'reason_needed' ? (
    <ReasonSheet onChoose={onReason} onClose={goBack} />
  ) : (
    <NotRead reading={reading} words="正在取档案" />
  );

type EraseProps = Readonly<{ childId: string; isOfficer: boolean; first: ReadingReason | undefined }>;

const Erase = ({ childId, isOfficer, first }: EraseProps) => {
  const [why, setWhy] = useState(first);
  const reading = useRead(childFile(childId, why));
  const [step, setStep] = useState<Step>();
  const [done, setDone] = useState<Step>();
  const file = reading.answer?.value;
  const may = file !== undefined && isOfficer && done === undefined;
  return (
    <Page
      id="erasure"
      within="erasures"
      title="删除和保全"
      {...(may && {
        dock: (
          <Box className="btns">
            <Button id="start-hold" kind="plain" onTap={() => setStep('hold')}>
              要求保全
            </Button>
            <Button id="start-propose" onTap={() => setStep('propose')}>
              提出删除
            </Button>
          </Box>
        ),
      })}
    >
      {!file && <NotYet reading={reading} onReason={setWhy} />}
      {file && (
        <Box className="lead">
          <Box as="h1" className="say">
            {file.name}的档案
          </Box>
          <Box className="sm c2">
            {file.villageName}，{sayDate(file.openedOn, clock.today())}建档
            {file.closedOn ? `，${sayDate(file.closedOn, clock.today())}结案` : '，还没有结案'}
          </Box>
        </Box>
      )}
      {file?.open && (
        <Box style={{ paddingBottom: 12 }}>
          <Banner
            id="still-open"
            icon="attention"
            warn
            boxed
            bold="这份档案还没有结案"
            plain="先结案，才能删除。保全现在就可以办。"
          />
        </Box>
      )}
      {file && done === undefined && (
        <Box className="para">
          <Box as="h2" className="para-title">
            删除是什么意思
          </Box>
          <Box className="will">{MEANS}</Box>
          <Box className="will">要两位工作人员：您提出，另一位确认。没确认以前，可以撤回。</Box>
          <Box className="will">法院、公安或还在办的事要用到档案，请先办保全。保全期间删不了。</Box>
        </Box>
      )}
      {file && !isOfficer && (
        <EmptyState id="no-erasure-here" bold="您现在的身份不能办这件事" plain="删除和保全由民政局办。" />
      )}
      {done !== undefined && (
        <EmptyState
          id="erasure-done"
          bold={done === 'propose' ? '已提出，等另一位工作人员确认' : '已保全，现在谁也不能删'}
          plain="进展在“删除和保全”里看。"
          action={{ word: '看删除和保全', onTap: openErasures }}
        />
      )}
      {file && step && (
        <StepSheet
          step={step}
          subjectId={childId}
          name={file.name}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setDone(step);
            setStep(undefined);
          }}
        />
      )}
    </Page>
  );
};

export default function ErasurePage() {
  const { child = '', why } = useRouter().params;
  return (
    <Gate>
      {({ role }) => <Erase childId={child} isOfficer={role === 'officer'} first={reasonIn(why)} />}
    </Gate>
  );
}
