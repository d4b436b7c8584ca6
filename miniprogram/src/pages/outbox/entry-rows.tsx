// One saved thing: of which child, session, training or attempt, from when, and how it stands.
import { RecordSession } from '#shared/outreach/sessions.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import type { OutboxEntry } from '../../kernel/outbox-entry.ts';
import { clock } from '../../kernel/phone.ts';
import { sayClock, sayDate, sayMoment } from '../../kernel/say.ts';
import { Box, Words } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/rows.tsx';
import { mendingOf } from './mending.ts';
import { refusedWords } from './refused-words.ts';

const whatNames = {
  record: '走访',
  correct: '更正走访',
  register: '建档',
  basic: '改基本情况',
  categorise: '改类别和依据',
  end_category: '不再属于一个类别',
  guardians: '改监护人',
  schooling: '改上学情况',
  health: '改健康情况',
  household: '改家庭情况',
  benefits: '改补助',
  move: '转到别的村',
  close: '结案',
  reopen: '恢复档案',
  ask: '请那边转档案',
  new_guardian: '登记监护人',
  guardian: '改监护人的电话',
  assist: '在主任手机上签字',
  witness: '村里见证',
  plan_session: '排宣讲',
  record_session: '宣讲',
  correct_session: '更正宣讲',
  call_off_session: '取消宣讲',
  session_photo: '宣讲照片',
  submit: '交卷',
  check_in: '没网时扫的签到',
  check_out: '没网时扫的签退',
  ask_help: '孩子需要帮助',
  ask_call: '请回电话',
  ask_note: '写的一句话',
  reply: '回答',
  choose_hour: '改提醒的时间',
  read_talk: '看过消息',
  read_message: '知道了',
  tell_credit: '微信提醒',
  finish_call: '电话打得怎么样',
  hand_on_call: '电话转给上一级',
} as const satisfies Record<OutboxEntry['about']['what'], string>;

const dayIn = (data: unknown): string | undefined => {
  const visit = RecordVisit.safeParse(data);
  if (visit.success) return visit.data.visitedOn;
  const session = RecordSession.safeParse(data);
  return session.success ? session.data.heldOn : undefined;
};

/** 王雨欣，6月12日走访; 王雨欣，改上学情况; 委托监护怎么办，6月12日宣讲 */
export const nameOfEntry = ({ about, data }: OutboxEntry): string => {
  const day = dayIn(data);
  return `${about.name}，${day === undefined ? '' : sayDate(day, clock.today())}${whatNames[about.what]}`;
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

type RefusedProps = Readonly<{
  entry: OutboxEntry;
  /** False for somebody whose term has ended: a mended one would be written now. */
  mayMend: boolean;
  onDiscard: () => void;
}>;

/** An entry that was refused: the reason as a fact, what changes it, and two ways on. */
export const RefusedEntry = ({ entry, mayMend, onDiscard }: RefusedProps) => {
  const { what, next } = refusedWords(entry);
  const mend = mayMend ? mendingOf(entry) : undefined;
  return (
    <Card id={`refused-${entry.commandId}`} padded>
      <Box className="b">{nameOfEntry(entry)}</Box>
      <Box className="late sm">{what}</Box>
      <Box className="sm c2" style={{ paddingBottom: 12 }}>
        {mayMend ? next : '要补上的，请告诉镇督导员，再放弃这一条。'}
      </Box>
      <Box className="btns">
        <Button id={`discard-${entry.commandId}`} kind="plain" small onTap={onDiscard}>
          放弃
        </Button>
        {mend && (
          <Button id={`mend-${entry.commandId}`} kind="plain" small onTap={mend}>
            改好再送
          </Button>
        )}
      </Box>
    </Card>
  );
};
