// A certificate is fetched when it is asked for and handed to the host's own viewer; it never lies among the kept answers.
import { openPdf } from '../../../kernel/host-files.ts';
import { certificateOf } from '../../../kernel/training-queries.ts';
import { type FetchTrouble, useFetched } from '../../entrustment/parts/use-fetched.ts';

const NOT_OPENED: FetchTrouble = { bold: '这台设备没有打开', plain: '换一台电脑，在护童里再打开一次。' };
const NOT_YET: FetchTrouble = {
  bold: '证书还没有取到',
  plain: '刚记上学时的，证书过几分钟才生成，请再点一次。',
};

export type Certificate = Readonly<{
  busy: boolean;
  trouble: FetchTrouble | undefined;
  open: (attendanceId: string) => void;
}>;

/** Nothing fetched yet. */
export const useCertificate = (): Certificate => {
  const { busy, trouble, fetch } = useFetched(NOT_YET);
  return {
    busy: busy !== undefined,
    trouble,
    open: (attendanceId) =>
      fetch(attendanceId, certificateOf(attendanceId), async ({ pdf }) =>
        (await openPdf(`${attendanceId}.pdf`, pdf)) ? undefined : NOT_OPENED,
      ),
  };
};
