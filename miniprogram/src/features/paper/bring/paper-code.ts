// The code on a sheet of paper says which sheet and which text it is; a photo of another one is told apart before anything is sent.
import jsqr from 'jsqr';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Pixels } from '../../../kernel/ports.ts';

/** What the photo turned out to be. */
export type Match = 'this_sheet' | 'older_text' | 'other_sheet' | 'no_sheet' | 'no_code';

/** What a code says, held against the sheet it is meant for. */
export const matchOf = (
  code: string | undefined,
  { agreementId, textHash }: Pick<SheetView, 'agreementId' | 'textHash'>,
): Match => {
  if (code === undefined) return 'no_code';
  const [, id, hash] = /^HUTONG-SHEET:([^:]+):([0-9a-f]{64})$/.exec(code) ?? [];
  if (id === undefined) return 'no_sheet';
  if (id !== agreementId) return 'other_sheet';
  return hash === textHash ? 'this_sheet' : 'older_text';
};

export const matchWords: Readonly<Record<Match, Readonly<{ bold: string; plain: string }>>> = {
  this_sheet: { bold: '二维码对上了，是这一份', plain: '请再看看签名是不是都拍清楚了。' },
  older_text: { bold: '纸上的内容是改动以前的', plain: '这份后来改过。请打印新的，重新签。' },
  other_sheet: { bold: '照片里是另一份确认书', plain: '请核对孩子的姓名，拍对应的那一份。' },
  no_sheet: { bold: '照片里的二维码不是确认书的', plain: '请拍有签名的那一页，二维码在签名下面。' },
  no_code: { bold: '照片里没有认出二维码', plain: '要拍有签名的那一页。放平，光线亮一些，四个角都拍进去。' },
};

type ReadCode = (
  data: Uint8ClampedArray,
  width: number,
  height: number,
  options: Readonly<{ inversionAttempts: 'dontInvert' }>,
) => Readonly<{ data: string }> | null;

// Bundlers hand the function over itself, node the module around it.
const readCode: ReadCode = typeof jsqr === 'function' ? jsqr : Object(jsqr).default;

const STEPS = [1, 2] as const;

/** Every n-th point of every n-th row. */
const thinned = ({ data, width, height }: Pixels, by: number): Pixels => {
  if (by === 1) return { data, width, height };
  const size = { width: Math.floor(width / by), height: Math.floor(height / by) };
  const thin = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) {
      const from = (y * by * width + x * by) * 4;
      thin.set(data.subarray(from, from + 4), (y * size.width + x) * 4);
    }
  return { data: thin, ...size };
};

/** The code that a photo shows, at full size and at half; undefined where none is found. */
export const codeIn = (pixels: Pixels): string | undefined => {
  for (const by of STEPS) {
    const { data, width, height } = thinned(pixels, by);
    const found = readCode(data, width, height, { inversionAttempts: 'dontInvert' });
    if (found && found.data !== '') return found.data;
  }
  return undefined;
};
