// One's own copies: each paper that is drawn up, and the photo of the one signed by hand, opens in the host's own viewer.
import { useState } from 'react';
import type { PaperKind } from '#shared/entrustment/contract.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sheetPaper, sheetPhoto } from '../../../kernel/entrustment-queries.ts';
import { openPdf, openPicture } from '../../../kernel/host-files.ts';
import { api, clock } from '../../../kernel/phone.ts';
import type { Question } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { PHOTO_NAME } from '../parts/sheet-words.ts';

/** What a family is given: the signed one first. */
const ownPapers = { evidence: '签好的确认书', sheet: '没签字的空白件，可以打印' } as const;
const kinds = ['evidence', 'sheet'] as const satisfies readonly PaperKind[];

const NOT_FETCHED: Copy = { what: '没有取到文件', next: '有网时再点一次。' };
const NOT_THERE: Copy = { what: '这份文件还没有准备好', next: '过一会儿再点，或者问村里的儿童主任。' };
const NOT_OPENED: Copy = { what: '这台手机打不开文件', next: '换一台手机，或者请村里打印一份。' };

const open = async <T,>(
  { path, answer: shape }: Question<T>,
  show: (file: T) => Promise<boolean>,
): Promise<Copy | undefined> => {
  const answer = await api.read(path, shape);
  if (answer.kind === 'refused')
    return answer.refusal.refused === 'not_found' ? NOT_THERE : wordsOf(answer.refusal);
  if (answer.kind === 'failed') return NOT_FETCHED;
  return (await show(answer.value)) ? undefined : NOT_OPENED;
};

const sayBytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** The copies, or that there is none yet. */
export const OwnPapers = ({ sheet }: { sheet: SheetView }) => {
  const [busy, setBusy] = useState<PaperKind | 'photo'>();
  const [trouble, setTrouble] = useState<Copy>();
  const papers = kinds.flatMap((kind) => sheet.papers.filter(({ what }) => what === kind).slice(-1));
  const { agreementId, photo } = sheet;
  const tap = (what: PaperKind | 'photo'): void => {
    if (busy) return;
    setBusy(what);
    setTrouble(undefined);
    const opened =
      what === 'photo'
        ? open(sheetPhoto(agreementId), (file) => openPicture(`${agreementId}-photo`, file))
        : open(sheetPaper(agreementId, what), ({ pdf }) => openPdf(`${agreementId}-${what}.pdf`, pdf));
    void opened.then((ended) => {
      setBusy(undefined);
      setTrouble(ended);
    });
  };
  return (
    <>
      <SectionHead title="我的一份" />
      {trouble && (
        <Box className="paper-trouble">
          <Banner id="paper-trouble" icon="attention" warn boxed bold={trouble.what} plain={trouble.next} />
        </Box>
      )}
      <Card>
        {papers.length === 0 && !photo && (
          <Box className="li">
            <Box id="no-papers" className="sm c2">
              大家都签好、镇里备了案，您的一份就在这里，随时能打开。
            </Box>
          </Box>
        )}
        {photo && (
          <ListRow id="paper-photo" onTap={() => tap('photo')}>
            <Box>{PHOTO_NAME}</Box>
            <Box className="sub">
              {busy === 'photo' ? '正在打开' : `${sayBytes(photo.bytes)}，点开能放大看`}
            </Box>
          </ListRow>
        )}
        {papers.map(({ what, at, bytes }) => (
          <ListRow key={what} id={`paper-${what}`} onTap={() => tap(what)}>
            <Box>{what === 'evidence' ? ownPapers.evidence : ownPapers.sheet}</Box>
            <Box className="sub">
              {busy === what ? '正在打开' : `PDF，${sayBytes(bytes)}，${sayMoment(at, clock.today())}`}
            </Box>
          </ListRow>
        ))}
      </Card>
    </>
  );
};
