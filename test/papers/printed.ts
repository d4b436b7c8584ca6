// Papers as others see them: poppler and qpdf say what is in them, not the code that drew them.
import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarkingKey } from '#functions/doors/porter/certificate.ts';

const told = (command: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(command, args, (_failed, stdout, stderr) => resolve(stdout + stderr));
  });

/** A page as a picture: grey or red, green and blue, row by row. */
export type Picture = Readonly<{ width: number; height: number; pixels: Uint8Array }>;

const pictureOf = (file: Buffer): Picture => {
  const [, width, height] = /^P[56]\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const size = Number(width) * Number(height);
  const colours = file.length > size * 2 ? 3 : 1;
  return { width: Number(width), height: Number(height), pixels: file.subarray(-size * colours) };
};

/** A paper in a file of its own, until `end`. */
export const printed = async (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'hutong-paper-'));
  const file = join(folder, 'paper.pdf');
  await writeFile(file, bytes);
  const drawn = async (page: number, dots: number, kind: readonly string[], ending: string) => {
    const where = ['-f', String(page), '-l', String(page), '-r', String(dots)];
    await told('pdftoppm', [...kind, ...where, '-singlefile', file, join(folder, 'page')]);
    return readFile(join(folder, `page.${ending}`));
  };
  return {
    /** Its text as it is copied out, in the order in which it was written. */
    text: () => told('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
    signature: () => told('pdfsig', [file]),
    faults: () => told('qpdf', ['--check', file]),
    picture: async (page: number, dots: number, colour: 'grey' | 'colour'): Promise<Picture> =>
      pictureOf(
        await (colour === 'grey' ? drawn(page, dots, ['-gray'], 'pgm') : drawn(page, dots, [], 'ppm')),
      ),
    /** A page as a photo of it lies in a file, PNG. */
    photo: (page: number, dots: number): Promise<Buffer> => drawn(page, dots, ['-png'], 'png'),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A key as the key service has one, with its private half here. */
export const markingKey = (keyId = 'seal-key'): MarkingKey & Readonly<{ signed: () => number }> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let signed = 0;
  return {
    keyId,
    sign: async (bytes) => {
      signed++;
      return sign('sha256', bytes, privateKey);
    },
    publicKey: async () => ({ der: publicKey.export({ type: 'spki', format: 'der' }) }),
    signed: () => signed,
  };
};
