// An attempt that is sat: one question on the screen, the time beside it, and everything chosen kept as it is chosen.
import type { Sitting } from '../../../kernel/sitting.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { sayKeys } from '../parts/keys.ts';
import { QuestionGrid } from '../parts/question-grid.tsx';
import { AttemptBanner } from './attempt-banner.tsx';
import { OneQuestion } from './one-question.tsx';
import { GridSheet, UnansweredSheet } from './sat-sheets.tsx';
import { NearEnd, TimeLeft } from './time-left.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import { type Sat as Sitter, useSat } from './use-sat.ts';

const NO_ROOM = '手机存不下了，还没有交上。请删掉一些别的东西，再交一次。';

type PartProps = Readonly<{ sat: Sitter; wide: boolean }>;

/** Where one is; on a phone it opens all the numbers, which a desk has beside the question. */
const Place = ({ sat: { at, of, lay }, wide }: PartProps) => {
  const words = (
    <>
      <Words className="b">{`第 ${at} 题`}</Words>
      <Words className="sm c2">{`，共 ${of} 题`}</Words>
    </>
  );
  return wide ? (
    <Box className="at-question">{words}</Box>
  ) : (
    <Tap
      id="open-grid"
      className="at-question"
      label={`第 ${at} 题，共 ${of} 题，看全部`}
      onTap={() => lay('grid')}
    >
      {words}
    </Tap>
  );
};

const Head = ({ sat, wide }: PartProps) => {
  const { at, of, count, limitMs, handIn } = sat;
  return (
    <Box className="attempt-head">
      <Box className="row">
        <Place sat={sat} wide={wide} />
        <Box className="grow" />
        {limitMs !== undefined && <TimeLeft count={count} limitMs={limitMs} onOver={() => handIn(true)} />}
      </Box>
      <Box className="track">
        <Box className="done" style={{ width: `${Math.round((100 * at) / of)}%` }} />
      </Box>
    </Box>
  );
};

const Grid = ({ sat: { of, unanswered, at, turnTo } }: Pick<PartProps, 'sat'>) => (
  <QuestionGrid count={of} unanswered={unanswered} at={at} onGo={turnTo} />
);

const Sheets = ({ sat }: Pick<PartProps, 'sat'>) => {
  const { over, unanswered, of, lay, submit, turnTo, handIn } = sat;
  const close = () => lay(undefined);
  if (over === 'grid')
    return (
      <GridSheet unanswered={unanswered} onClose={close} onSubmit={submit}>
        <Grid sat={sat} />
      </GridSheet>
    );
  return over === 'unanswered' ? (
    <UnansweredSheet
      unanswered={unanswered}
      of={of}
      onGo={turnTo}
      onSubmit={() => handIn(false)}
      onClose={close}
    />
  ) : null;
};

const Buttons = ({ sat: { at, of, turnTo, submit } }: Pick<PartProps, 'sat'>) => (
  <TurnButtons isFirst={at === 1} isLast={at === of} onTurn={(by) => turnTo(at + by)} onSubmit={submit} />
);

const Question = ({ sat, wide }: PartProps) => {
  const { question, chosen, choose, count, limitMs } = sat;
  if (!question) return null;
  return (
    <>
      <OneQuestion
        question={question}
        chosen={chosen}
        note={limitMs !== undefined && <NearEnd count={count} limitMs={limitMs} />}
        onChoose={choose}
      />
      <Box className="cap attempt-note">
        {wide ? `${sayKeys(question)}。` : ''}交卷前可以回头改。断网也能答，有网自动送出。
      </Box>
    </>
  );
};

const Side = ({ sat }: Pick<PartProps, 'sat'>) => (
  <Box className="attempt-side">
    <Grid sat={sat} />
    {sat.at < sat.of && (
      <Button id="side-submit" kind="plain" onTap={sat.submit}>
        交卷
      </Button>
    )}
  </Box>
);

/** The attempt in hand, until it is handed in. */
export const Sat = ({ sitting }: { sitting: Sitting }) => {
  const sat = useSat(sitting);
  const wide = useWide();
  return (
    <Page
      id="attempt"
      title={sitting.attempt.title}
      within="learning"
      full={wide}
      banner={<AttemptBanner sitting={sitting} noRoom={sat.lost === 'choice'} />}
      {...(!wide && { dock: <Buttons sat={sat} /> })}
    >
      <Box className={wide ? 'attempt-cols' : ''}>
        <Box className="attempt-main">
          <Head sat={sat} wide={wide} />
          {sat.lost === 'submission' && <Banner id="not-kept" icon="attention" warn boxed bold={NO_ROOM} />}
          <Question sat={sat} wide={wide} />
          {wide && (
            <Box className="attempt-turn">
              <Buttons sat={sat} />
            </Box>
          )}
        </Box>
        {wide && <Side sat={sat} />}
      </Box>
      <Sheets sat={sat} />
    </Page>
  );
};
