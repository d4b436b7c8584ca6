// The file says who looks after the child by which entrustment and until when, and leads to it.
import type { Role } from '#shared/kernel/access.ts';
import { draftGround } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openAgreement, openDraft } from '../../../kernel/ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { coverSays } from '../../entrustment/parts/cover-says.ts';

/** Nothing until it is known, and for whom the server does not tell it. */
export const CoverCard = ({ childId, role }: { childId: string; role: Role }) => {
  const ground = useRead(draftGround(childId)).answer?.value;
  if (!ground) return null;
  const { bold, plain, late, way } = coverSays(ground, role, clock.today());
  const open = (): void => {
    if (way?.to === 'draw') openDraft(childId);
    else openAgreement((way?.to === 'open_one' ? ground.open : ground.standing?.agreementId) ?? '');
  };
  return (
    <Box className="file-part across" id="part-entrustment">
      <Box className="file-part-head">
        <Box as="h2" className="t">
          委托监护
        </Box>
        {way && (
          <WordButton id="cover-way" label={`${way.word}确认书`} onTap={open}>
            {way.word}
          </WordButton>
        )}
      </Box>
      <Box className="fact">
        <Box className="grow">
          <Words className={late ? 'late' : 'b'}>{bold}</Words>
          <Box className="c2">{plain}</Box>
        </Box>
      </Box>
    </Box>
  );
};
