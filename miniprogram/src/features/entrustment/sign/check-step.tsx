// Before it goes out all of it stands on one screen: for whom, until when, what was promised, and the name as it was written.
import type { SheetView } from '#shared/entrustment/views.ts';
import { Box } from '../../../ui/box.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Card } from '../../../ui/rows.tsx';
import { SignaturePicture } from '../../../ui/signature-picture.tsx';
import { sayWholeTerm } from '../parts/own-words.ts';
import { saySigner } from '../parts/sheet-words.ts';
import { Worth } from '../parts/worth.tsx';
import type { Ready } from './ready.ts';
import type { Signing } from './use-signing.ts';

type CheckProps = Readonly<{ sheet: SheetView; ready: Ready; signing: Signing }>;

const factsOf = ({ sheet, ready: { me, duties }, signing: { form } }: CheckProps) =>
  [
    ['孩子', sheet.childName],
    ['委托期限', sayWholeTerm(sheet)],
    ['您是', saySigner(me)],
    ['您答应的', `${duties.length} 条责任，都勾了${form.heard ? '，也听过' : ''}`],
    ['验证码', `发到尾号 ${form.sent?.asked.phoneTail ?? ''} 的手机`],
  ] as const;

/** The summary. */
export const CheckStep = (props: CheckProps) => (
  <>
    <Card>
      <Box className="check-facts">
        <Facts list={factsOf(props)} />
      </Box>
      <Box className="check-name">
        <Box className="sm c2">您写的名字</Box>
        <SignaturePicture
          id="check-signature"
          drawn={props.signing.form.drawn}
          label={`${props.ready.me.name ?? '您'}的签名`}
        />
      </Box>
    </Card>
    <Worth />
  </>
);
