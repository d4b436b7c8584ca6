// An attempt that is sat: one question on the screen, the time beside it, and everything chosen kept as it is chosen.
import { type ReactNode, useEffect, useState } from 'react';
import type { Chosen } from '#shared/outreach/questions.ts';
import { sittings } from '../../../kernel/phone.ts';
import { chosenIn, limitOf, type Sitting, unansweredIn } from '../../../kernel/sitting.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { scrollToTop } from '../../../ui/scrolling.ts';
import { Tap } from '../../../ui/tap.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { actOfKey, sayKeys } from '../parts/keys.ts';
import { optionId } from '../parts/option-rows.tsx';
import { QuestionGrid } from '../parts/question-grid.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { AttemptBanner } from './attempt-banner.tsx';
import { focusedOption, focusOn } from './focus.ts';
import { OneQuestion } from './one-question.tsx';
import { GridSheet, UnansweredSheet } from './sat-sheets.tsx';
import { NearEnd, TimeLeft } from './time-left.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { useCount } from './use-count.ts';

const NO_ROOM = '手机存不下了，还没有交上。请删掉一些别的东西，再交一次。';

type HeadProps = Readonly<{ at: number; of: number; onList: (() => void) | undefined; children: ReactNode }>;

const Head = ({ at, of, onList, children }: HeadProps) => {
  const words = (
    <>
      <Words className="b">{`第 ${at} 题`}</Words>
      <Words className="sm c2">{`，共 ${of} 题`}</Words>
    </>
  );
  return (
    <Box className="attempt-head">
      <Box className="row">
        {onList ? (
          <Tap
            id="open-grid"
            className="at-question"
            label={`第 ${at} 题，共 ${of} 题，看全部`}
            onTap={onList}
          >
            {words}
          </Tap>
        ) : (
          <Box className="at-question">{words}</Box>
        )}
        <Box className="grow" />
        {children}
      </Box>
      <Box className="track">
        <Box className="done" style={{ width: `${Math.round((100 * at) / of)}%` }} />
      </Box>
    </Box>
  );
};

/** The attempt in hand, until it is handed in. */
export const Sat = ({ sitting }: { sitting: Sitting }) => {
  const { attempt, hand } = sitting;
  const { attemptId, questions } = attempt;
  const count = useCount(sitting);
  const wide = useWide();
  const [open, setOpen] = useState<'grid' | 'unanswered'>();
  const [lost, setLost] = useState<'choice' | 'submission'>();
  const at = Math.min(hand.at, questions.length - 1);
  const question = questions[at];
  const limitMs = limitOf(attempt);
  const unanswered = unansweredIn(sitting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question begins at its top.
  useEffect(() => scrollToTop('attempt'), [at]);

  const turnTo = (index: number): void => {
    setOpen(undefined);
    if (index >= 0 && index < questions.length) sittings.turnTo(attemptId, index);
  };
  const choose = (chosen: Chosen): void => {
    if (!question || count.left() === 0) return;
    setLost(sittings.choose(attemptId, question.questionId, chosen, count.look()) ? undefined : 'choice');
  };
  const handIn = (byClock: boolean): void => {
    setOpen(undefined);
    const kept = sittings.handIn(attemptId, count.look().elapsedMs, byClock);
    setLost(kept === 'kept' ? undefined : 'submission');
  };
  const submit = (): void => (unanswered.length > 0 ? setOpen('unanswered') : handIn(false));
  useKeys((pressed) => {
    const act =
      question && actOfKey(pressed, question, chosenIn(sitting, question.questionId), focusedOption());
    if (!act) return false;
    if (act.does === 'choose') choose(act.chosen);
    else if (act.does === 'turn') turnTo(at + act.by);
    else focusOn(optionId(act.key));
    return true;
  });

  if (!question) return null;
  const grid = (
    <QuestionGrid count={questions.length} unanswered={unanswered} at={at + 1} onGo={(n) => turnTo(n - 1)} />
  );
  const buttons = (
    <TurnButtons
      isFirst={at === 0}
      isLast={at === questions.length - 1}
      onTurn={(by) => turnTo(at + by)}
      onSubmit={submit}
    />
  );
  return (
    <Page
      id="attempt"
      title={attempt.title}
      within="learning"
      full={wide}
      banner={<AttemptBanner sitting={sitting} noRoom={lost === 'choice'} />}
      {...(!wide && { dock: buttons })}
    >
      <Box className={wide ? 'attempt-cols' : ''}>
        <Box className="attempt-main">
          <Head at={at + 1} of={questions.length} onList={wide ? undefined : () => setOpen('grid')}>
            {limitMs !== undefined && (
              <TimeLeft count={count} limitMs={limitMs} onOver={() => handIn(true)} />
            )}
          </Head>
          {lost === 'submission' && <Banner id="not-kept" icon="attention" warn boxed bold={NO_ROOM} />}
          <OneQuestion
            question={question}
            chosen={chosenIn(sitting, question.questionId)}
            note={limitMs !== undefined && <NearEnd count={count} limitMs={limitMs} />}
            onChoose={choose}
          />
          <Box className="cap attempt-note">
            {wide ? `${sayKeys(question)}。` : ''}交卷前可以回头改。断网也能答，有网自动送出。
          </Box>
          {wide && <Box className="attempt-turn">{buttons}</Box>}
        </Box>
        {wide && <Box className="attempt-side">{grid}</Box>}
      </Box>
      {open === 'grid' && (
        <GridSheet unanswered={unanswered} onClose={() => setOpen(undefined)} onSubmit={submit}>
          {grid}
        </GridSheet>
      )}
      {open === 'unanswered' && (
        <UnansweredSheet
          unanswered={unanswered}
          of={questions.length}
          onGo={(n) => turnTo(n - 1)}
          onSubmit={() => handIn(false)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
};
