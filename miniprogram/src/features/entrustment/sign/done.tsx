// It is signed: when, by the server's clock, what it is worth, and what comes next.
import type { AgreementState } from '#shared/entrustment/contract.ts';
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { sayClock, sayDate } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { AllowRow } from '../../messages/parts/allow-row.tsx';
import { nextAfter } from '../parts/own-words.ts';
import { Worth } from '../parts/worth.tsx';

type DoneProps = Readonly<{
  sheet: SheetView;
  me: Signer;
  /** What the server answered just now; none where it was signed before. */
  state: AgreementState | undefined;
}>;

/** 2026年6月12日 9:41 */
const sayWhole = (at: string): string => `${sayDate(countyDate(at), '')} ${sayClock(at)}`;

/** The last page. */
export const Done = ({ sheet, me, state }: DoneProps) => {
  const at = state?.actedAt ?? me.signed?.at;
  return (
    <>
      <Box className="done-mark">
        <Box className="done-tick">
          <Icon name="tick" tone="white" heavy />
        </Box>
        <Box as="h2" className="done-say" id="signed-done">
          {state ? '签好了' : '您已经签过了'}
        </Box>
        {at !== undefined && (
          <Box id="signed-at" className="sm c2">
            <Box>{sayWhole(at)}</Box>
            <Box>以县里的时间为准</Box>
          </Box>
        )}
      </Box>
      <SectionHead title="接下来" />
      <Card padded>
        <Box id="signed-next">{nextAfter(sheet, me)}</Box>
      </Card>
      <AllowRow subscription="entrustment" />
      {me.signed === undefined || me.signed.way === 'own_phone' ? <Worth /> : null}
    </>
  );
};
