// Files go out to the host's own viewer: a paper is opened to be read or printed, a picture to be looked at closely, words are saved where a browser saves.
import Taro from '@tarojs/taro';
import type { SheetPhoto } from '#shared/entrustment/views.ts';
import { inBrowser } from './platform.ts';

const LEAVE_MS = 60_000;

/** Lets the browser open, or with a name save, what lies in a blob; its address is given up a minute later. */
const handOver = (blob: Blob, saveAs: string | undefined): void => {
  const address = window.URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = address;
  link.rel = 'noopener';
  if (saveAs === undefined) link.target = '_blank';
  else link.download = saveAs;
  window.document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => window.URL.revokeObjectURL(address), LEAVE_MS);
};

/** The bytes of base64 that is whole. */
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(window.atob(base64), (character) => character.charCodeAt(0));

/** Lays the bytes of base64 down among the app's own files; answers where. */
const keepInWeChat = async (name: string, base64: string): Promise<string> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  return filePath;
};

/** Opens a PDF, base64 as it came; false where the host would not. */
export const openPdf = async (name: string, base64: string): Promise<boolean> => {
  try {
    if (inBrowser) handOver(new Blob([bytesOf(base64)], { type: 'application/pdf' }), undefined);
    // The host's own menu prints it and sends it on.
    else
      await Taro.openDocument({
        filePath: await keepInWeChat(name, base64),
        fileType: 'pdf',
        showMenu: true,
      });
    return true;
  } catch {
    return false;
  }
};

/** Opens a picture, base64 as it came, where the host lets it be made larger; false where the host would not. */
export const openPicture = async (
  name: string,
  { mime, photo }: Pick<SheetPhoto, 'mime' | 'photo'>,
): Promise<boolean> => {
  try {
    if (inBrowser) handOver(new Blob([bytesOf(photo)], { type: mime }), undefined);
    else
      await Taro.previewImage({
        urls: [await keepInWeChat(`${name}.${mime.slice('image/'.length)}`, photo)],
      });
    return true;
  } catch {
    return false;
  }
};

/** Saves what was made here as a file; WeChat has no place for one, so there it is done at a desk. */
export const saveFile = (
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): 'saved' | 'only_at_a_desk' => {
  if (!inBrowser) return 'only_at_a_desk';
  handOver(new Blob([content], { type }), name);
  return 'saved';
};

/** Saves words of JSON as a file. */
export const saveWords = (name: string, words: string): 'saved' | 'only_at_a_desk' =>
  saveFile(name, words, 'application/json');

/** A spreadsheet as it was chosen, in base64. */
export type ChosenSheet = Readonly<{ name: string; base64: string }>;

const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const chosenFile = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = window.document.createElement('input');
    input.type = 'file';
    input.accept = SHEETS;
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error('Not readable'));
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });

/** Lets a person at a desk choose a spreadsheet; undefined where they turned back. Rejects where it cannot be read. */
export const chooseSheet = async (mostBytes: number): Promise<ChosenSheet | 'too_large' | undefined> => {
  if (!inBrowser) return undefined;
  const file = await chosenFile();
  if (!file) return undefined;
  return file.size > mostBytes ? 'too_large' : { name: file.name, base64: await base64Of(file) };
};

/** Opens the browser's own print; a phone prints from what it has opened. */
export const printPage = (): void => {
  if (inBrowser) window.print();
};
