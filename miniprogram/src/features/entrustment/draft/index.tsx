// A sheet is drawn up for a child step by step: from nothing, from the one that ends, or anew from what it says.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { draftGround, oneSheet } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openAgreement } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { StepList } from '../../../ui/step-list.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { OpinionStep, QuestionsStep } from './asking-steps.tsx';
import { renewDraft, startDraft, stepNames, steps } from './draft-form.ts';
import { CaregiverStep, ParentsStep, type StepProps } from './party-steps.tsx';
import { redraftOf } from './redraft.ts';
import { ReviewStep, sayFollows } from './review-step.tsx';
import { type DraftInHand, type Drawing, useDraftSheet } from './use-draft-sheet.ts';

const StepOf = ({ hand, ground }: { hand: DraftInHand; ground: DraftGround }) => {
  const props: StepProps = { form: hand.form, ground, fault: hand.fault, onChange: hand.change };
  switch (hand.form.step) {
    case 'parents':
      return <ParentsStep {...props} />;
    case 'caregiver':
      return <CaregiverStep {...props} />;
    case 'questions':
      return <QuestionsStep {...props} />;
    case 'opinion':
      return <OpinionStep {...props} />;
    case 'review':
      return <ReviewStep form={hand.form} ground={ground} onGo={hand.go} />;
  }
};

const titleOf = ({ renews, redraft }: Drawing): string =>
  redraft !== undefined ? '重新拟确认书' : renews !== undefined ? '续签确认书' : '拟确认书';

const Above = ({ drawing, hand, onFresh }: { drawing: Drawing; hand: DraftInHand; onFresh: () => void }) => (
  <>
    <Box className="meta">
      <Words className="b who-name">{drawing.ground.name}</Words>
      <Words className="cap grow">{hand.resumed ? '接着上次没写完的' : ''}</Words>
      {hand.resumed && (
        <WordButton id="start-over" onTap={onFresh}>
          从头来
        </WordButton>
      )}
    </Box>
    {drawing.redraft !== undefined && hand.form.step === 'parents' && (
      <Box className="hint sm c2">改过以后，已经签过的人要重新签。</Box>
    )}
    {drawing.renews !== undefined && hand.form.step === 'parents' && (
      <Box className="hint sm c2">父母、照看人和住址照上一份。四句话、孩子的意见和期限要重新问。</Box>
    )}
  </>
);

const Form = ({ drawing, onFresh }: { drawing: Drawing; onFresh: () => void }) => {
  const hand = useDraftSheet(drawing);
  const wide = useWide();
  const { form, fault, desk } = hand;
  const { ground } = drawing;
  const at = steps.indexOf(form.step);
  const before = steps[at - 1];
  const isLast = form.step === 'review';
  const dock = (
    <FormDock
      word={isLast ? (desk.busy ? '正在送出' : '保存') : '下一步'}
      fault={fault}
      {...(isLast && { follows: sayFollows({ form, ground }) })}
      {...(before && { aside: { word: '上一步', onTap: () => hand.go(before) } })}
      onSave={hand.onward}
    />
  );
  return (
    <Page
      id="draft"
      within="entrustment"
      title={titleOf(drawing)}
      flush={!wide}
      full
      banner={
        desk.trouble ? (
          <Banner
            id="draft-trouble"
            icon="attention"
            warn
            bold={desk.trouble.bold}
            plain={desk.trouble.plain}
          />
        ) : (
          <OutboxBanner />
        )
      }
      dock={wide ? undefined : dock}
    >
      <Columns
        beside={wide ? <StepList steps={steps} names={stepNames} at={form.step} onGo={hand.go} /> : null}
      >
        <Progress at={at + 1} of={steps.length} name={stepNames[form.step]} />
        <Above
          drawing={drawing}
          hand={hand}
          onFresh={() => {
            desk.giveUp();
            onFresh();
          }}
        />
        <StepOf hand={hand} ground={ground} />
        {wide && <Box className="inline-dock">{dock}</Box>}
      </Columns>
    </Page>
  );
};

const Round = ({ drawing }: { drawing: Drawing }) => {
  const [round, setRound] = useState(0);
  return <Form key={round} drawing={drawing} onFresh={() => setRound(round + 1)} />;
};

const OpenAlready = ({ ground }: { ground: DraftGround }) => (
  <Page id="draft" within="entrustment" title="拟确认书">
    <EmptyState
      id="open-already"
      bold={`${ground.name}已有一份在签`}
      plain="先签完那一份。要改内容的，打开它重新拟。"
      action={{ word: '打开那一份', onTap: () => openAgreement(ground.open ?? '') }}
    />
  </Page>
);

const Redrafting = ({ ground, agreementId }: { ground: DraftGround; agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  const sheet = reading.answer?.value;
  return sheet ? (
    <Round
      drawing={{
        ground,
        redraft: agreementId,
        start: redraftOf(sheet, ground.latestOn, clock.today()),
      }}
    />
  ) : (
    <Page id="draft" within="entrustment" title="重新拟确认书">
      <NotRead reading={reading} words="正在取确认书" />
    </Page>
  );
};

const Draft = ({ childId, redraft }: { childId: string; redraft: string | undefined }) => {
  const reading = useRead(draftGround(childId));
  const ground = reading.answer?.value;
  const today = clock.today();
  if (!ground)
    return (
      <Page id="draft" within="entrustment" title="拟确认书">
        <NotRead reading={reading} words="正在取孩子的档案" />
      </Page>
    );
  if (redraft !== undefined) return <Redrafting ground={ground} agreementId={redraft} />;
  if (ground.open !== undefined) return <OpenAlready ground={ground} />;
  const start = ground.standing ? renewDraft(ground, today) : startDraft(ground, today);
  return <Round drawing={{ ground, start, renews: ground.standing?.agreementId }} />;
};

export default function DraftPage() {
  const { child = '', redraft } = useRouter().params;
  return <Gate>{() => <Draft key={child} childId={child} redraft={redraft} />}</Gate>;
}
