// The newest signed states of all records and the county's keys, to be printed in its bulletin, so that nobody can change the past unseen.
import { checkpoints } from '../../../kernel/entrustment-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { inGroups, sayKey, saySize, sayTakenAt } from './checkpoint-words.ts';

const MOST = 3;

const Groups = ({ hex, label }: Readonly<{ hex: string; label: string }>) => (
  <Box className="root-groups" label={label}>
    {inGroups(hex).map(({ from, words }) => (
      <Words key={from} className="root-group">
        {words}
      </Words>
    ))}
  </Box>
);

/** The newest few, then the fingerprint of every key. */
export const CheckpointList = () => {
  const reading = useRead(checkpoints);
  const list = reading.answer?.value.checkpoints.slice(0, MOST);
  const keys = reading.answer?.value.keys;
  return (
    <Box id="checkpoints">
      <SectionHead title="记录的校验值，可登在通报里" />
      <Box className="cap" style={{ paddingBottom: 10 }}>
        每小时对全部记录签一次名。登出去的校验值，谁拿到都能核对：以前的记录一个字也没有改过。
      </Box>
      {!list && <NotRead reading={reading} words="正在取校验值" />}
      {list?.length === 0 && <Box className="empty sm">还没有签过名，一小时内会有第一条。</Box>}
      {list?.map((one) => (
        <Card key={one.size} padded>
          <Box className="row wrap">
            <Words className="b grow">{sayTakenAt(one)}</Words>
            <Words className="sm c2">{saySize(one)}</Words>
          </Box>
          <Groups hex={one.root} label="校验值" />
          <Box className="cap">
            {`签名钥匙 ${one.keyId}${one.timestamp === undefined ? '' : '，有权威时间戳'}`}
          </Box>
        </Card>
      ))}
      {keys && (
        <>
          <SectionHead title="本县的钥匙指纹，一并登出" />
          <Box className="cap" style={{ paddingBottom: 10 }}>
            核对证据包时对照指纹，就认得出是不是本县签的。
          </Box>
        </>
      )}
      {keys?.map((key) => (
        <Card key={key.keyId} padded>
          <Box className="b">{sayKey(key)}</Box>
          <Groups hex={key.fingerprint} label="钥匙指纹" />
          <Box className="cap">{`签名钥匙 ${key.keyId}`}</Box>
        </Card>
      ))}
    </Box>
  );
};
