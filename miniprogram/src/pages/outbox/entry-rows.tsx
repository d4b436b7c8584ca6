// One saved thing: of which child, from when, and how it stands.
import { CorrectVisit } from '#shared/visits/contract.ts';
import type { OutboxEntry } from '../../kernel/outbox-entry.ts';
import { clock } from '../../kernel/phone.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';
import { sayClock, sayDate, sayMoment } from '../../kernel/say.ts';
import { openCorrect, openRecord } from '../../kernel/ways.ts';
import { Box, Words } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/rows.tsx';

const whatNames = { record: '走访', correct: '更正走访' } as const;

/** 王雨欣，6月12日走访 */
export const nameOfEntry = ({ about, data }: OutboxEntry): string => {
  const visit = CorrectVisit.safeParse(data);
  const on = visit.success ? sayDate(visit.data.visitedOn, clock.today()) : '';
  return `${about.name}，${on}${whatNames[about.what]}`;
};

const failedWords = {
  no_answer: '没有连上',
  busy: '人多，还没轮到',
  outage: '那边出了故障',
  unreadable: '回话看不懂',
  no_sign_in: '要重新登录',
} as const;

const standing = ({ failure, nextTryAt }: OutboxEntry): string => {
  if (!failure) return '还没送';
  const again = nextTryAt ? `，${sayClock(new Date(nextTryAt).toISOString())} 再试` : '';
  return `${failedWords[failure.failed]}${again}${failure.reference ? `，编号\u00a0${failure.reference}` : ''}`;
};

/** An entry that waits. */
export const WaitingEntry = ({ entry }: { entry: OutboxEntry }) => (
  <Box className="li" id={`waiting-${entry.commandId}`}>
    <Box className="grow">
      <Box className="b">{nameOfEntry(entry)}</Box>
      <Box className="sub">{`${sayMoment(entry.madeAt, clock.today())} 存下，${standing(entry)}`}</Box>
    </Box>
    <Words className="end">待送出</Words>
  </Box>
);

const mend = ({ about, commandId, data }: OutboxEntry): void => {
  const visit = CorrectVisit.safeParse(data);
  if (about.what === 'correct' && visit.success) openCorrect(about.childId, visit.data.visitId, commandId);
  else openRecord(about.childId, commandId);
};

/** An entry that was refused: the reason as a fact, what changes it, and two ways on. */
export const RefusedEntry = ({ entry, onDiscard }: { entry: OutboxEntry; onDiscard: () => void }) => {
  const { what, next } = wordsOf(entry.refusal ?? { refused: 'unknown' });
  return (
    <Card id={`refused-${entry.commandId}`} padded>
      <Box className="b">{nameOfEntry(entry)}</Box>
      <Box className="late sm">{what}</Box>
      <Box className="sm c2" style={{ paddingBottom: 12 }}>
        {next}
      </Box>
      <Box className="btns">
        <Button id={`discard-${entry.commandId}`} kind="plain" small onTap={onDiscard}>
          放弃
        </Button>
        <Button id={`mend-${entry.commandId}`} kind="plain" small onTap={() => mend(entry)}>
          改好再送
        </Button>
      </Box>
    </Card>
  );
};
