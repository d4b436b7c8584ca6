// A sheet on paper: printed to be signed, and brought back as a photo that shows by its code which one it is.
import { Image } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { createElement } from 'react';
import type { SheetView } from '#shared/entrustment/views.ts';
import { oneSheet, sheetPaper } from '../../../kernel/entrustment-queries.ts';
import { openPdf } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { inBrowser } from '../../../kernel/platform.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateLine, Field } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { gradeNames } from '../../entrustment/parts/sheet-words.ts';
import { useFetched } from '../../entrustment/parts/use-fetched.ts';
import { matchWords } from './paper-code.ts';
import { type PaperInHand, type Taken, usePaper } from './use-paper.ts';

const Print = ({ sheet: { agreementId } }: { sheet: SheetView }) => {
  const { busy, trouble, fetch } = useFetched();
  return (
    <Card padded>
      <Box as="h2" className="b">
        1. 打印
      </Box>
      <Box className="sm c2">每个人在自己的名字后面签，写上日期。村里也在纸上签。</Box>
      {trouble && (
        <Box style={{ paddingTop: 10 }}>
          <Banner id="print-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
        </Box>
      )}
      <Box style={{ paddingTop: 12 }}>
        <Button
          id="print-sheet"
          kind="plain"
          onTap={() =>
            fetch('sheet', sheetPaper(agreementId, 'sheet'), async ({ pdf }) =>
              (await openPdf(`${agreementId}.pdf`, pdf))
                ? undefined
                : { bold: '这台设备没有打开', plain: '换一台电脑，在护童里再打开一次。' },
            )
          }
        >
          {busy ? '正在取' : '打开确认书，去打印'}
        </Button>
      </Box>
    </Card>
  );
};

const Preview = ({ taken: { photo, match } }: { taken: Taken }) => {
  const { bold, plain } = matchWords[match];
  const isRight = match === 'this_sheet';
  return (
    <Box>
      <Box className="paper-shown">
        {process.env.TARO_ENV === 'h5' ? (
          createElement('img', { src: photo.shown, alt: '拍下的确认书', className: 'paper-photo' })
        ) : (
          <Image src={photo.shown} mode="aspectFit" className="paper-photo" />
        )}
      </Box>
      <Banner
        id="paper-match"
        icon={isRight ? 'tick' : 'attention'}
        warn={!isRight}
        boxed
        bold={bold}
        plain={plain}
      />
    </Box>
  );
};

const Bring = ({ sheet, hand }: { sheet: SheetView; hand: PaperInHand }) => {
  const { form, taken, doing, unreadable } = hand;
  const today = clock.today();
  return (
    <Card padded>
      <Box as="h2" className="b">
        2. 签好拍照交回
      </Box>
      <Box className="sm c2">都签好了再拍有签名的那一页。放平，四个角和二维码都拍进去。</Box>
      {taken && (
        <Box style={{ paddingTop: 12 }}>
          <Preview taken={taken} />
        </Box>
      )}
      {unreadable && (
        <Box className="fault" role="alert">
          照片打不开，请重新拍一张。
        </Box>
      )}
      <Box style={{ paddingTop: 12 }}>
        <Button id="take-photo" kind={taken?.match === 'this_sheet' ? 'plain' : 'main'} onTap={hand.take}>
          {doing ? '正在认二维码' : taken ? '重新拍' : '拍照，或选一张照片'}
        </Button>
      </Box>
      {taken?.match === 'no_code' && !inBrowser && (
        <Box style={{ paddingTop: 10 }}>
          <Button id="scan-apart" kind="plain" small onTap={hand.scanApart}>
            单独扫一下二维码
          </Button>
        </Box>
      )}
      {taken?.match === 'this_sheet' && (
        <Box style={{ paddingTop: 16 }}>
          <Field label="纸上写的签字日期" htmlFor="signed-on" fault={form.faultOf('signedOn')}>
            <DateLine
              id="signed-on"
              label="纸上写的签字日期"
              value={form.fields.signedOn}
              from={sheet.draftedOn}
              to={today}
              onPick={(signedOn) => form.change({ signedOn })}
            />
          </Field>
        </Box>
      )}
    </Card>
  );
};

const KB = 1024;
const sayGoing = (base64: string): string =>
  `正在送出照片，约 ${Math.round((base64.length * 3) / 4 / KB)} KB。信号弱时要等一两分钟，请不要离开。`;

const Dock = ({ hand }: { hand: PaperInHand }) => {
  const { form, taken } = hand;
  if (taken?.match !== 'this_sheet') return null;
  return (
    <Box>
      {form.trouble && !form.busy && (
        <Box style={{ paddingBottom: 10 }}>
          <Banner
            id="paper-trouble"
            icon="attention"
            warn
            boxed
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        </Box>
      )}
      {form.busy && (
        <Box id="paper-going" className="sm c2" role="status" style={{ paddingBottom: 10 }}>
          <Box className="going">
            <Box className="going-in" />
          </Box>
          {sayGoing(taken.photo.base64)}
        </Box>
      )}
      <Button id="send-paper" onTap={hand.send}>
        {form.busy ? '正在送出' : form.trouble ? '再送一次' : '交回这张确认书'}
      </Button>
    </Box>
  );
};

const Paper = ({ sheet }: { sheet: SheetView }) => {
  const hand = usePaper(sheet, () => {
    sayBriefly('收到了，按纸面签名记下');
    goBack();
  });
  return (
    <Page
      id="paper"
      within="entrustment"
      title="纸面签字"
      banner={<OutboxBanner />}
      {...(hand.taken?.match === 'this_sheet' && { dock: <Dock hand={hand} /> })}
    >
      <Box className="lead">
        <Box className="say">{`${sheet.childName}的确认书，签在纸上`}</Box>
        <Box className="sm c2">{`纸上签的，${gradeNames.paper}，一样算数。`}</Box>
      </Box>
      <Print sheet={sheet} />
      <Bring sheet={sheet} hand={hand} />
    </Page>
  );
};

const PaperOf = ({ agreementId }: { agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  const sheet = reading.answer?.value;
  return sheet ? (
    <Paper sheet={sheet} />
  ) : (
    <Page id="paper" within="entrustment" title="纸面签字" banner={<OutboxBanner reading={reading} />}>
      <NotRead reading={reading} words="正在取确认书" />
    </Page>
  );
};

export default function PaperPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{() => <PaperOf key={sheet} agreementId={sheet} />}</Gate>;
}
