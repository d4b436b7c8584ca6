// The papers of a sheet and the photo of the signed one, opened in the host's own viewer, and the pack that is kept for a court.
import type { ReadingReason } from '#shared/access/reading.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { sheetPack, sheetPaper, sheetPhoto } from '../../../kernel/entrustment-queries.ts';
import { openPdf, openPicture, saveWords } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { DoRow } from '../../../ui/rows.tsx';
import { PHOTO_NAME, paperNames } from './sheet-words.ts';
import { type FetchTrouble, useFetched } from './use-fetched.ts';

const NOT_OPENED: FetchTrouble = { bold: '这台设备没有打开', plain: '换一台电脑，在护童里再打开一次。' };
const AT_A_DESK: FetchTrouble = {
  bold: '手机上存不了证据包',
  plain: '请在电脑上登录护童，打开这份确认书再下载。',
};

const KB = 1024;
const sayBytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / KB))} KB`;

type PapersProps = Readonly<{ sheet: SheetView; hasPack: boolean; why: ReadingReason | undefined }>;

/** Nothing where there is neither a paper, a photo nor a pack. */
export const SheetPapers = ({ sheet: { agreementId, papers, photo }, hasPack, why }: PapersProps) => {
  const { busy, trouble, fetch } = useFetched();
  const today = clock.today();
  if (papers.length === 0 && !photo && !hasPack) return null;
  return (
    <Box className="para" id="papers">
      <Box as="h2" className="para-title">
        文件
      </Box>
      {photo && (
        <DoRow
          id="paper-photo"
          word={busy === 'photo' ? '正在取' : PHOTO_NAME}
          sub={`村里拍了交回的，${sayBytes(photo.bytes)}，点开能放大看`}
          onTap={() =>
            fetch('photo', sheetPhoto(agreementId, why), async (file) =>
              (await openPicture(`${agreementId}-photo`, file)) ? undefined : NOT_OPENED,
            )
          }
        />
      )}
      {papers.map(({ what, at, bytes }) => (
        <DoRow
          key={what}
          id={`paper-${what}`}
          word={busy === what ? '正在取' : paperNames[what]}
          sub={`${sayMoment(at, today)} 制作，${sayBytes(bytes)}`}
          onTap={() =>
            fetch(what, sheetPaper(agreementId, what, why), async ({ pdf }) =>
              (await openPdf(`${agreementId}-${what}.pdf`, pdf)) ? undefined : NOT_OPENED,
            )
          }
        />
      ))}
      {hasPack && (
        <DoRow
          id="pack"
          word={busy === 'pack' ? '正在取' : '下载证据包'}
          sub="正文、签名、时间和校验用的数据，法院和审计能自己核对"
          onTap={() =>
            fetch('pack', sheetPack(agreementId, why), (pack) =>
              saveWords(`${agreementId}.json`, JSON.stringify(pack)) === 'saved' ? undefined : AT_A_DESK,
            )
          }
        />
      )}
      {trouble && (
        <Box style={{ paddingTop: 8 }}>
          <Banner id="papers-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
        </Box>
      )}
    </Box>
  );
};
