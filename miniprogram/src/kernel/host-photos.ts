// One picture is taken or chosen on either host, looked at in pixels, and made small enough to be sent.
import Taro from '@tarojs/taro';
import { inBrowser } from './platform.ts';
import type { Pixels } from './ports.ts';

/** A picture in hand. */
export type Photo = Readonly<{
  /** An address under which it is shown. */
  shown: string;
  /** JPEG in base64, as it is sent. */
  base64: string;
  pixels: Pixels;
}>;

/** How much of a picture is kept: the points along its longer side, and the characters of its base64. */
export type PhotoSize = Readonly<{ longest: number; mostChars: number }>;

const QUALITIES = [0.85, 0.7, 0.55, 0.4] as const;

type Size = Readonly<{ width: number; height: number }>;

const fitted = ({ width, height }: Size, longest: number): Size => {
  const by = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.round(width * by), height: Math.round(height * by) };
};

const chosenFile = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = window.document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });

/** The first quality at which it is short enough; the last one where none is. */
const jpegOf = (canvas: HTMLCanvasElement, mostChars: number): string => {
  const tries = QUALITIES.map((quality) => () => canvas.toDataURL('image/jpeg', quality));
  let address = '';
  for (const make of tries) {
    address = make();
    if (address.length <= mostChars) break;
  }
  return address;
};

const inBrowserPhoto = async ({ longest, mostChars }: PhotoSize): Promise<Photo | undefined> => {
  const file = await chosenFile();
  if (!file) return undefined;
  const image = await window.createImageBitmap(file);
  const { width, height } = fitted(image, longest);
  const canvas = window.document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('No canvas');
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const shown = jpegOf(canvas, mostChars);
  return { shown, base64: shown.slice(shown.indexOf(',') + 1), pixels: { data, width, height } };
};

const pixelsInWeChat = async (path: string, { width, height }: Size): Promise<Pixels> => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  const image = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('No image'));
    image.src = path;
  });
  const pen: unknown = canvas.getContext('2d');
  if (!isPen(pen)) throw new Error('No canvas');
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  return { data, width, height };
};

type WeChatPen = Readonly<{
  drawImage: (image: unknown, x: number, y: number, width: number, height: number) => void;
  getImageData: (x: number, y: number, width: number, height: number) => Pixels;
}>;

const isPen = (value: unknown): value is WeChatPen =>
  typeof value === 'object' && value !== null && 'drawImage' in value && 'getImageData' in value;

const base64InWeChat = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });

const smallInWeChat = async (path: string, { width }: Size, mostChars: number): Promise<string> => {
  let base64 = '';
  for (const quality of QUALITIES) {
    const { tempFilePath } = await Taro.compressImage({
      src: path,
      quality: Math.round(quality * 100),
      ...{ compressedWidth: width },
    });
    base64 = await base64InWeChat(tempFilePath);
    if (base64.length <= mostChars) break;
  }
  return base64;
};

const inWeChatPhoto = async ({ longest, mostChars }: PhotoSize): Promise<Photo | undefined> => {
  const chosen = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['original'] }).catch(
    () => undefined,
  );
  const path = chosen?.tempFiles[0]?.tempFilePath;
  if (path === undefined) return undefined;
  const size = fitted(await Taro.getImageInfo({ src: path }), longest);
  return {
    shown: path,
    base64: await smallInWeChat(path, size, mostChars),
    pixels: await pixelsInWeChat(path, size),
  };
};

/** Lets the person take or choose one picture; undefined where they turned back. Rejects where it cannot be read. */
export const takePhoto = (size: PhotoSize): Promise<Photo | undefined> =>
  inBrowser ? inBrowserPhoto(size) : inWeChatPhoto(size);
