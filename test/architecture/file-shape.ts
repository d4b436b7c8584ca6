// Every file is short, opens with a sentence, and has a name that says what it does.
import { type Findings, isCode, type Rule, type SourceFile } from './source-tree.ts';

const LONGEST = 300;
const FEWEST_WORDS = 4;
const EMPTY_NAMES = /^(?:utils?|helpers?|common|services?|managers?|interfaces?|dtos?|misc)$/;
const DECLARED = /^(?:export )?(?:abstract )?(?:async )?(?:class|interface|type|const|function) (\w+)/gm;
const EMPTY_WORDS = /^I[A-Z][a-z]|(?:Impl|Service|Manager|Helper|Utils?|Dto)$/;
const BANNED = [
  /\bTODO\b/,
  /\bFIXME\b/,
  /\bXXX\b/,
  /\bas any\b/,
  /\bas unknown as\b/,
  /@ts-ignore\b/,
  /@ts-nocheck\b/,
  /\beslint-disable\b/,
  /\.only\s*\(/,
  /\.skip\s*\(/,
  /\b(?:describe|it|test)\.todo\b/,
];

const isSource = (file: SourceFile): boolean => isCode(file) || file.path.endsWith('.css');

/** No source file has more than 300 lines. */
export const shortFiles: Rule = (files) =>
  over(files.filter(isSource), ({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > LONGEST ? [`${path}: ${lines} lines`] : [];
  });

/** No folder, file or declaration is named for nothing: utils, helpers, common, services, managers, interfaces, dto. */
export const tellingNames: Rule = (files) =>
  over(files, ({ path, text }) => [
    ...(path.split(/[/.-]/).some((word) => EMPTY_NAMES.test(word)) ? [`${path}: an empty name`] : []),
    ...declaredIn({ path, text })
      .filter((name) => EMPTY_WORDS.test(name))
      .map((name) => `${path}: ${name}, an empty name`),
  ]);

/** The first line (or the one after a shebang) begins a comment that is a sentence: four words or more, and an end. */
export const openingSentence: Rule = (files) =>
  over(files.filter(isSource), ({ path, text }) => {
    const opening = openingOf(text);
    const isSentence = opening.split(/\s+/).length >= FEWEST_WORDS && /[.:?]['"`)]?$/.test(opening);
    return isSentence ? [] : [`${path}: opens with no sentence`];
  });

/** Nothing is put off, silenced or left out. The rules themselves and their planted faults are not looked at. */
export const nothingPutOff: Rule = (files) =>
  over(
    files.filter((file) => isSource(file) && !file.path.startsWith('test/architecture/')),
    ({ path, text }) => BANNED.flatMap((word) => text.match(word) ?? []).map((word) => `${path}: ${word}`),
  );

function declaredIn(file: SourceFile): string[] {
  return isCode(file) ? [...file.text.matchAll(DECLARED)].map(([, name]) => String(name)) : [];
}

function openingOf(text: string): string {
  const lines = text.split('\n');
  const from = lines[0]?.startsWith('#!') ? 1 : 0;
  const block = /^\/\*+([\s\S]*?)\*\//.exec(lines.slice(from).join('\n'))?.[1];
  if (block !== undefined) return block.replace(/^\s*\*\s?/gm, '').trim();
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !line.startsWith('//'));
  const comment = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.replace(/^\/\/\/?\s?/, ''));
  return comment.join(' ').trim();
}

function over(files: readonly SourceFile[], wrongWith: (file: SourceFile) => string[]): Findings {
  return { checked: files.map(({ path }) => path), violations: files.flatMap(wrongWith) };
}
