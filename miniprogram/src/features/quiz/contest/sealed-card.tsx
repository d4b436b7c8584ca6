// A frozen result: since when, by which fingerprint it can be told from any other, and the sealed paper to be opened.
import type { ContestTable } from '#shared/outreach/tables.ts';
import { openPdf } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { contestResult } from '../../../kernel/quiz-queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, DoRow } from '../../../ui/rows.tsx';
import { type FetchTrouble, useFetched } from '../../entrustment/parts/use-fetched.ts';
import { inGroups } from './contest-words.ts';

const NOT_OPENED: FetchTrouble = { bold: '这台设备没有打开', plain: '换一台电脑，在护童里再打开一次。' };

type SealedProps = Readonly<{ contestId: string; sealed: NonNullable<ContestTable['sealed']> }>;

/** The card. */
export const SealedCard = ({ contestId, sealed: { textHash, at } }: SealedProps) => {
  const { busy, trouble, fetch } = useFetched();
  return (
    <Box className="gap">
      <Card id="sealed" padded>
        <Box className="b">{`${sayMoment(at, clock.today())} 封存`}</Box>
        <Box className="sm c2">全部名次的校验值，和盖了县里印章的成绩单上的一样：</Box>
        <Box className="root-groups" id="text-hash">
          {inGroups(textHash).map((group) => (
            <Words key={group} className="root-group">
              {group}
            </Words>
          ))}
        </Box>
        <DoRow
          id="open-result"
          word={busy === 'result' ? '正在取' : '打开成绩单'}
          sub="PDF，盖了县里的电子印章"
          onTap={() =>
            fetch('result', contestResult(contestId), async ({ pdf }) =>
              (await openPdf(`${contestId}-result.pdf`, pdf)) ? undefined : NOT_OPENED,
            )
          }
        />
        {trouble && (
          <Banner id="result-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
        )}
      </Card>
    </Box>
  );
};
