// A desk shows a code and waits until a signed-in phone lets it in; the four characters tell one's own desk from another's.
import { useEffect, useState } from 'react';
import {
  afterShown,
  afterTaken,
  pairingText,
  secondsLeft,
  spelledPairing,
  type Watch,
} from '../../kernel/pairing.ts';
import { clock, newId, waysIn } from '../../kernel/phone.ts';
import { Skeleton } from '../../ui/banner.tsx';
import { Box, Words } from '../../ui/box.tsx';
import { Button, WordButton } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr.tsx';
import { Card } from '../../ui/rows.tsx';
import { troubleOf } from './trouble.ts';

const ASK_MS = 2000;

/** One pairing from its code to its end; `again` makes another. */
const usePairing = () => {
  const [watch, setWatch] = useState<Watch>({ is: 'opening' });
  const [pairing, setPairing] = useState(() => newId('pairing'));
  const [now, setNow] = useState(clock.now());
  useEffect(() => {
    let current: Watch = { is: 'opening' };
    let isLeft = false;
    const look = async (): Promise<void> => {
      current =
        current.is === 'opening'
          ? afterShown(await waysIn.showPairing(pairing))
          : afterTaken(current, await waysIn.takePairing(pairing), clock.now());
      if (isLeft) return;
      setWatch(current);
      setNow(clock.now());
      if (current.is !== 'over') timer = setTimeout(() => void look(), ASK_MS);
    };
    let timer = setTimeout(() => void look(), 0);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [pairing]);
  return {
    watch,
    now,
    again: () => {
      setWatch({ is: 'opening' });
      setPairing(newId('pairing'));
    },
  };
};

const Over = ({ watch, onAgain }: { watch: Extract<Watch, { is: 'over' }>; onAgain: () => void }) => {
  const isOver = watch.refusal === undefined || watch.refusal.refused === 'pairing_over';
  const { bold, plain } =
    isOver || !watch.refusal
      ? { bold: '二维码到时间了', plain: '换一个新的，再用手机扫。' }
      : troubleOf(watch.refusal);
  return (
    <Box id="pairing-over" className="code-board over">
      <Box className="b">{bold}</Box>
      <Box className="sm c2">{plain}</Box>
      <Box style={{ paddingTop: 16 }}>
        <Button id="pairing-again" onTap={onAgain}>
          换一个二维码
        </Button>
      </Box>
    </Box>
  );
};

const Shown = ({ watch, now }: { watch: Extract<Watch, { is: 'shown' }>; now: number }) => {
  const [spelled, setSpelled] = useState(false);
  const { shown, lost } = watch;
  return (
    <Box className="code-board">
      <QrCode id="pairing-code" text={pairingText(shown.pairing)} label="登录二维码，用手机里的护童扫" />
      <Box className="sm c2">手机上会显示同样四位</Box>
      <Box id="pairing-words" className="four">
        {shown.words}
      </Box>
      <Box className="cap" id="pairing-left">
        {lost ? '没有连上，连上后自动继续' : `${secondsLeft(shown, now)}\u00a0秒内有效`}
      </Box>
      {spelled ? (
        <Box id="pairing-spelled" className="sm c2">
          在手机上输入：
          <Words className="spelled">{spelledPairing(shown.pairing)}</Words>
        </Box>
      ) : (
        <WordButton id="pairing-spell" onTap={() => setSpelled(true)}>
          手机扫不了
        </WordButton>
      )}
    </Box>
  );
};

/** The code and what to do with it. */
export const ScanWay = () => {
  const { watch, now, again } = usePairing();
  return (
    <Card padded>
      <Box className="sm" style={{ paddingBottom: 8 }}>
        手机打开微信小程序“护童”，点 <Words className="b">我的</Words>，再点{' '}
        <Words className="b">扫码登录电脑</Words>。
      </Box>
      {watch.is === 'opening' && <Skeleton id="pairing-opening" words="正在取二维码" />}
      {watch.is === 'shown' && <Shown watch={watch} now={now} />}
      {watch.is === 'over' && <Over watch={watch} onAgain={again} />}
    </Card>
  );
};
