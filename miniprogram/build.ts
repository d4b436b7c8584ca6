// The phone's code is built for one target into `.build/<target>`, or the build fails with the builder's own words.
import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/** What the phone is built for: the web page or the mini-program. */
export const phoneTargets = ['h5', 'weapp'] as const;

/** One of the two targets. */
export type PhoneTarget = (typeof phoneTargets)[number];

/**
 * Builds one target and answers the folder it lies in; a failed build is an error holding all that was printed and
 * leaves the folder as it was. The new folder takes the old one's place whole, so a page being served is never half there.
 */
export const buildPhone = async (target: PhoneTarget): Promise<string> => {
  const outdir = join(ROOT, '.build', target);
  const fresh = `${outdir}.${process.pid}`;
  try {
    const { code, printed } = await runTaro(target, fresh);
    // The builder may end with 0 after an error, so its words are read too.
    if (code !== 0 || /Module not found|ERROR in|✖|Error:/.test(printed)) {
      throw new Error(`The phone's ${target} build failed (${code}):\n${printed}`);
    }
    await rm(outdir, { recursive: true, force: true });
    await rename(fresh, outdir);
    return outdir;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};

const runTaro = (target: PhoneTarget, outdir: string): Promise<{ code: number | null; printed: string }> =>
  new Promise((resolve, reject) => {
    const taro = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, NODE_ENV: 'production', CI: 'true', HUTONG_OUT: outdir },
      },
    );
    let printed = '';
    taro.stdout.on('data', (chunk) => (printed += chunk));
    taro.stderr.on('data', (chunk) => (printed += chunk));
    taro.on('error', reject);
    taro.on('close', (code) => resolve({ code, printed }));
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = phoneTargets.find((known) => known === process.argv[2]);
  if (!target) throw new Error(`Say which: node miniprogram/build.ts ${phoneTargets.join(' | ')}`);
  const started = Date.now();
  console.log(`${await buildPhone(target)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
