// Who has signed a sheet and who has not: by a mark and by words, in the order of the sheet, the town last.
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card } from '../../../ui/rows.tsx';
import { saySigned, saySigner } from '../parts/sheet-words.ts';

type LineProps = Readonly<{ id: string; who: string; done: boolean; says: string }>;

const Line = ({ id, who, done, says }: LineProps) => (
  <Box id={id} className="li signer">
    <Box className={done ? 'mark on' : 'mark'}>
      {done && <Icon name="tick" tone="white" size="xs" heavy />}
    </Box>
    <Box className="grow">
      <Box className={done ? 'b' : ''}>{who}</Box>
      <Box className="sub">{says}</Box>
    </Box>
  </Box>
);

const waitsFor = ({ part }: Signer, isMe: boolean, status: SheetView['status']): string => {
  if (status === 'ended') return '没有签';
  if (part === 'witness') return '等家里人都签了再见证';
  return isMe && status === 'signing' ? '等您签' : '还没有签';
};

const townSays = ({ status, number, filedOn }: SheetView, today: string): string => {
  if (filedOn === undefined) return status === 'ended' ? '没有备案' : '等村里见证以后备案';
  return `${sayDate(filedOn, today)}备案${number === undefined ? '' : `，备案号 ${number}`}`;
};

/** The list. */
export const Signers = ({ sheet, guardianId }: { sheet: SheetView; guardianId: string | undefined }) => {
  const today = clock.today();
  return (
    <Card id="signers">
      {sheet.signers.map((signer) => {
        const isMe = guardianId !== undefined && signer.guardianId === guardianId;
        return (
          <Line
            key={`${signer.part}${signer.guardianId ?? ''}`}
            id={`signer-${signer.guardianId ?? signer.part}`}
            who={`${saySigner(signer)}${isMe ? '（您）' : ''}`}
            done={signer.signed !== undefined}
            says={signer.signed ? saySigned(signer.signed, today) : waitsFor(signer, isMe, sheet.status)}
          />
        );
      })}
      <Line
        id="signer-town"
        who="镇里备案"
        done={sheet.filedOn !== undefined}
        says={townSays(sheet, today)}
      />
    </Card>
  );
};
