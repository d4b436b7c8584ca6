// What npm cannot bring is on this machine before anything starts: Java, Chromium, Chinese letters, and what checks papers.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { reasonOf } from './json.ts';

const OLDEST_JAVA = 17;

/** What was found: the major release of Java, where Chromium is, how many fonts hold Chinese, which of the PDF tools are there. */
export type Found = Readonly<{
  java: number | undefined;
  chromium: string | undefined;
  chineseFonts: number;
  poppler: boolean;
  qpdf: boolean;
}>;

/** A part of the machine, how to say it is missing, and the Debian packages that bring it, the better first. */
export type Part = Readonly<{ name: string; says: string; packages: readonly string[] }>;

const JAVA: Part = {
  name: 'java',
  says: `Java ${OLDEST_JAVA} or later`,
  packages: ['openjdk-17-jre-headless', 'default-jre-headless'],
};
const CHROMIUM: Part = {
  name: 'chromium',
  says: 'Chromium (or its path in CHROMIUM)',
  packages: ['chromium-headless-shell', 'chromium'],
};
const CHINESE_FONT: Part = {
  name: 'font',
  says: 'a font with Chinese letters',
  packages: ['fonts-noto-cjk'],
};
const POPPLER: Part = { name: 'poppler', says: 'pdfsig and pdftotext', packages: ['poppler-utils'] };
const QPDF: Part = { name: 'qpdf', says: 'qpdf', packages: ['qpdf'] };

/** What the machine is wanted for. */
export type Purpose = 'start' | 'test';

/** The parts that are missing; to start (`npm start`) Java is enough, since people bring a browser of their own. */
export const missingParts = (found: Found, purpose: Purpose = 'test'): Part[] => {
  const java = found.java !== undefined && found.java >= OLDEST_JAVA ? [] : [JAVA];
  if (purpose === 'start') return java;
  return [
    ...java,
    ...(found.chromium === undefined ? [CHROMIUM] : []),
    ...(found.chineseFonts > 0 ? [] : [CHINESE_FONT]),
    ...(found.poppler ? [] : [POPPLER]),
    ...(found.qpdf ? [] : [QPDF]),
  ];
};

/** The major release in what `java -version` prints (`1.8.0_392` is 8); undefined where it names none. */
export const javaRelease = (printed: string): number | undefined => {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return first === undefined ? undefined : Number(first === '1' ? second : first);
};

/** The one line that tells a person what to install. */
export const askFor = (missing: readonly Part[]): string =>
  `This machine lacks ${missing.map(({ says }) => says).join(', ')}. ` +
  `Install it and run again; on Debian, as root: apt-get install ${missing.map(({ packages }) => packages[0]).join(' ')}`;

const run = promisify(execFile);

const printedBy = async (command: string, args: readonly string[]): Promise<string> => {
  try {
    const { stdout, stderr } = await run(command, args);
    return stdout + stderr;
  } catch {
    return '';
  }
};

const fontsHere = async (): Promise<number> => {
  // Desktops bring Chinese letters of their own.
  if (process.platform === 'darwin' || process.platform === 'win32') return 1;
  return (await printedBy('fc-list', [':lang=zh', 'family'])).split('\n').filter(Boolean).length;
};

// The shell is the same engine without windows of its own: pages are there in half the time.
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Where this machine's Chromium is: what CHROMIUM names, or the lightest there is. */
export const chromiumHere = (): string | undefined => {
  const named = process.env['CHROMIUM'];
  return (named === undefined ? CHROMIUMS : [named]).find((path) => existsSync(path));
};

/** What this machine has. Takes about as long as Java takes to say its version. */
export const lookAround = async (): Promise<Found> => {
  const [java, chineseFonts, poppler, qpdf] = await Promise.all([
    printedBy('java', ['-version']),
    fontsHere(),
    printedBy('pdfsig', ['-v']),
    printedBy('qpdf', ['--version']),
  ]);
  return {
    java: javaRelease(java),
    chromium: chromiumHere(),
    chineseFonts,
    poppler: poppler !== '',
    qpdf: qpdf !== '',
  };
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const apt = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0;

const isOffered = (name: string): boolean =>
  spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

const install = (missing: readonly Part[]): void => {
  console.log(`Installing ${missing.map(({ name }) => name).join(', ')}, once, with apt-get`);
  apt('update');
  const packages = missing.flatMap((part) => part.packages.find(isOffered) ?? []);
  apt('install', '-y', '--no-install-recommends', ...packages);
};

/** Brings what is missing where that may be done, and otherwise fails with the line that names it. */
export const furnish = async (purpose: Purpose): Promise<void> => {
  let missing = missingParts(await lookAround(), purpose);
  if (missing.length > 0 && mayInstall()) {
    install(missing);
    missing = missingParts(await lookAround(), purpose);
  }
  if (missing.length > 0) throw new Error(askFor(missing));
};

if (import.meta.main) {
  furnish('test').catch((thrown: unknown) => {
    console.error(reasonOf(thrown));
    process.exitCode = 1;
  });
}
