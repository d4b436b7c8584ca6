// The steps that are open on a sheet: one main button, the others in rows; each leads to a page or asks in a form.
import { type ReactNode, useState } from 'react';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { clock } from '../../../kernel/phone.ts';
import { openDoor, openDraft, openPaper, openWitness } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { DoRow } from '../../../ui/rows.tsx';
import { AskAgainSheet } from './ask-again-sheet.tsx';
import { EndSheetForm } from './end-sheet.tsx';
import { FileSheetForm } from './file-sheet.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SendBackSheet } from './send-back-sheet.tsx';
import { SettleSheet } from './settle-sheet.tsx';
import { owedReceivers } from './standing-words.ts';
import { type Step, stepsOf } from './steps.ts';
import type { AboutSheet } from './use-sheet-form.ts';

/** What is asked in a form on the spot. */
const asked = ['ask_again', 'receipt', 'end', 'take_back', 'settle', 'file', 'send_back'] as const;
type Asked = (typeof asked)[number];

const words: Readonly<Record<Exclude<Step, 'pack'>, Readonly<{ word: string; sub: string }>>> = {
  door: { word: '上门一起签', sub: '在您手机上签，没有网络也行' },
  ask_again: { word: '再提醒一次', sub: '给还没签的人发消息，一天一次' },
  witness: { word: '见证签字', sub: '都签了，您代表村里见证' },
  paper: { word: '改用纸面签', sub: '打印出来签，再拍照交回' },
  redraft: { word: '重新拟', sub: '改了内容，签过的要重新签' },
  draw_new: { word: '重新拟一份', sub: '孩子还要托付给别人照看的' },
  renew: { word: '续签', sub: '照看的人不变，期限往后接' },
  receipt: { word: '登记告知回执', sub: '学校、村（居）收到了告知书' },
  end: { word: '结束委托', sub: '父母回来了，或者换了照看人' },
  take_back: { word: '撤回这一份', sub: '不签了，或者拟错了人' },
  settle: { word: '写核实结论', sub: '查过以后，能签或者不能签' },
  file: { word: '编号备案', sub: '' },
  send_back: { word: '退回村里', sub: '写清要改什么' },
};

type StepsProps = Readonly<{ sheet: SheetView; role: Role; onDone: () => void }>;

const FormOf = ({ step, sheet, about }: { step: Asked; sheet: SheetView; about: AboutSheet }) => {
  switch (step) {
    case 'ask_again':
      return (
        <AskAgainSheet
          {...about}
          names={sheet.signers
            .filter(({ part, signed }) => part !== 'witness' && !signed)
            .map(({ name }) => name ?? '还没签的人')}
        />
      );
    case 'receipt':
      return <ReceiptSheet {...about} owed={owedReceivers(sheet)} filedOn={sheet.filedOn} />;
    case 'end':
    case 'take_back':
      return (
        <EndSheetForm
          {...about}
          isFiled={sheet.filedOn !== undefined}
          fromOn={sheet.fromOn}
          draftedOn={sheet.draftedOn}
        />
      );
    case 'settle':
      return <SettleSheet {...about} />;
    case 'file':
      return <FileSheetForm {...about} village={sheet.village} />;
    case 'send_back':
      return <SendBackSheet {...about} />;
  }
};

/** The main button, the rows, and the form that is open; where to draw each is the page's. */
export const useSheetSteps = ({
  sheet,
  role,
  onDone,
}: StepsProps): Readonly<{ main: ReactNode; others: ReactNode; form: ReactNode }> => {
  const [open, setOpen] = useState<Asked>();
  const { main, others } = stepsOf(role, sheet, clock.today());
  const take = (step: Exclude<Step, 'pack'>): void => {
    const { agreementId, childId } = sheet;
    const form = asked.find((one) => one === step);
    if (form) setOpen(form);
    else if (step === 'door') openDoor(agreementId);
    else if (step === 'witness') openWitness(agreementId);
    else if (step === 'paper') openPaper(agreementId);
    else openDraft(childId, step === 'redraft' ? agreementId : undefined);
  };
  const rows = others.filter((step) => step !== 'pack');
  return {
    main: main && main !== 'pack' && (
      <Button id={`step-${main}`} onTap={() => take(main)}>
        {words[main].word}
      </Button>
    ),
    others: rows.length > 0 && (
      <Box className="para">
        {rows.map((step) => (
          <DoRow key={step} id={`step-${step}`} {...words[step]} onTap={() => take(step)} />
        ))}
      </Box>
    ),
    form: open && (
      <FormOf
        step={open}
        sheet={sheet}
        about={{
          agreementId: sheet.agreementId,
          onClose: () => setOpen(undefined),
          onDone: () => {
            setOpen(undefined);
            onDone();
          },
        }}
      />
    ),
  };
};
