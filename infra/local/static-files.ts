// The web build is served as a web host would: right types, compressed, hashed files kept for a year, unknown paths led to the page.
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Response } from './http-event.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
};
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;
const HASHED = /[.-][0-9a-f]{8,}\./;
const LEAST_TO_COMPRESS = 1024;

/** Answers a path with a file of the folder; undefined where a file is asked for that is not there. */
export type StaticFiles = (path: string, acceptEncoding: string) => Response | undefined;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const compress = (content: Buffer, encoding: 'br' | 'gzip'): Buffer =>
  encoding === 'gzip'
    ? gzipSync(content)
    : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** Serves a folder. A path without a file ending that is not there is answered with index.html. */
export const serveFolder = (folder: string): StaticFiles => {
  const compressed = new Map<string, Buffer>();

  const find = (path: string): string | undefined => {
    const file = normalize(join(folder, path));
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    if (isFile(file)) return file;
    const page = join(folder, 'index.html');
    return extname(path) === '' && isFile(page) ? page : undefined;
  };

  return (path, acceptEncoding) => {
    const file = find(path);
    if (file === undefined) return undefined;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const content = readFileSync(file);
    const headers = {
      'content-type': type,
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    const encoding = (['br', 'gzip'] as const).find((name) => acceptEncoding.includes(name));
    if (encoding === undefined || content.length < LEAST_TO_COMPRESS || !COMPRESSIBLE.test(type)) {
      return { status: 200, headers, body: content };
    }
    const key = `${encoding} ${file} ${statSync(file).mtimeMs}`;
    const body = compressed.get(key) ?? compress(content, encoding);
    compressed.set(key, body);
    return { status: 200, headers: { ...headers, 'content-encoding': encoding }, body };
  };
};
