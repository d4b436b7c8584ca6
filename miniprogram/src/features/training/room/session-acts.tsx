// What may be done about the session as a whole: its code, another time or place, calling it off.
import { openCode, openPlan } from '../../../kernel/training-ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import type { RoomInHand } from './use-room.ts';

type ActsProps = Readonly<{ hand: RoomInHand }>;

/** The main thing: the hall's code. */
export const OpenCode = ({ hand: { room } }: ActsProps) => (
  <Button id="open-code" icon="scan" onTap={() => openCode(room.session.trainingId)}>
    打开签到码
  </Button>
);

/** At a desk they stand at the head. */
export const HeadActs = ({ hand }: ActsProps) => {
  const { room, may, open } = hand;
  return (
    <Box className="btns no-print">
      {may.replan && (
        <Button id="cancel-training" kind="bare" onTap={() => open({ is: 'cancel' })}>
          取消培训
        </Button>
      )}
      {may.replan && (
        <Button id="replan" kind="plain" onTap={() => openPlan(room.session.trainingId)}>
          改安排
        </Button>
      )}
      {may.attest && (
        <Button id="find-outsider" kind="plain" onTap={() => open({ is: 'outsider' })}>
          签名单外的人
        </Button>
      )}
      {may.code && <OpenCode hand={hand} />}
    </Box>
  );
};

type RowProps = Readonly<{ id: string; word: string; sub: string; onTap: () => void }>;

const ActRow = ({ id, word, sub, onTap }: RowProps) => (
  <ListRow id={id} onTap={onTap}>
    <Box className="act b">{word}</Box>
    <Box className="sub">{sub}</Box>
  </ListRow>
);

/** On a phone they are rows at the end. */
export const FootActs = ({ hand: { room, may, open } }: ActsProps) =>
  may.replan || may.attest ? (
    <Box className="gap">
      <Card>
        {may.attest && (
          <ActRow
            id="find-outsider"
            word="签名单上没有的人"
            sub="没报名也没带手机，人到了的"
            onTap={() => open({ is: 'outsider' })}
          />
        )}
        {may.replan && (
          <ActRow
            id="replan"
            word="改安排"
            sub="改时间、地点、名额或内容"
            onTap={() => openPlan(room.session.trainingId)}
          />
        )}
        {may.replan && (
          <ActRow
            id="cancel-training"
            word="取消这场培训"
            sub="报了名的人会收到消息"
            onTap={() => open({ is: 'cancel' })}
          />
        )}
      </Card>
    </Box>
  ) : null;
