// What decides has no clock, no chance and no way out, and what a phone runs uses only what a phone has.
import { isCode, type Rule, type SourceFile, withoutComments } from './source-tree.ts';

const IMPURE = [
  /\bDate\.now\s*\(/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\s*\(/,
  /\bperformance\.now\s*\(/,
  /\bprocess\.\w+/,
  /\bglobalThis\.\w+/,
  /(?<![.\w])crypto\.\w+/,
  /(?<![.\w])fetch\s*\(/,
  /(?<![.\w])set(?:Timeout|Interval|Immediate)\s*\(/,
  /\bconsole\.\w+/,
];
const NOT_ON_A_PHONE = [
  /(?<![.\w])(?:Buffer|TextEncoder|TextDecoder|URL|URLSearchParams|AbortController|structuredClone|atob|btoa)\b[.(]/,
  /(?<![.\w])(?:require|eval)\s*\(/,
  /\bnew (?:Function|URL|TextEncoder|TextDecoder|AbortController)\b/,
  /(?<![.\w])(?:window|document|navigator|wx|Taro)\.\w+/,
];

/** Shared, the kernel and the slices take clock, chance and the outside as values. */
export const pureDecisions: Rule = (files) =>
  without(
    files.filter(({ path }) => /^shared\/|^functions\/(?!aws\/|channels\/|doors\/|slices\.ts)/.test(path)),
    IMPURE,
  );

/** Shared uses nothing that a mini-program lacks. */
export const fitForPhones: Rule = (files) =>
  without(
    files.filter(({ path }) => path.startsWith('shared/')),
    NOT_ON_A_PHONE,
  );

/** In functions the network is called from channels only. */
export const oneWayOut: Rule = (files) =>
  without(
    files.filter(({ path }) => /^functions\/(?!channels\/)/.test(path)),
    [/(?<![.\w])fetch\s*\(/],
  );

function without(files: readonly SourceFile[], banned: readonly RegExp[]) {
  const code = files.filter(isCode);
  const wrongWith = ({ path, text }: SourceFile): string[] => {
    const executed = withoutComments(text);
    return banned.flatMap((use) => executed.match(use)?.[0] ?? []).map((use) => `${path}: ${use}`);
  };
  return { checked: code.map(({ path }) => path), violations: code.flatMap(wrongWith) };
}
