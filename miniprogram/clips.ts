// Every fixed sentence of a sheet has a recording in miniprogram/clips: the missing ones are made, and a list says which is which.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clipOf, spokenSentences } from '#shared/entrustment/spoken.ts';

/** Where the recordings lie. */
export const CLIPS = join(import.meta.dirname, 'clips');

/** The file of a sentence's recording. */
export const clipFile = (sentence: string): string => `${clipOf(sentence)}.mp3`;

/** The files in the folder that belong to no sentence. */
export const orphans = (): readonly string[] => {
  const wanted = new Set(spokenSentences.map(clipFile));
  return readdirSync(CLIPS).filter((file) => !wanted.has(file));
};

const VOICE = ['-v', 'cmn', '-s', '160', '-p', '40', '-a', '160'];
const SMALL = ['--quiet', '-m', 'm', '--resample', '11.025', '-b', '8'];

/** Speaks a sentence by machine, slowly; a human voice takes the file's place later. */
const speak = (sentence: string, file: string): void => {
  const wave = join(tmpdir(), `${clipOf(sentence)}.wav`);
  execFileSync('espeak-ng', [...VOICE, '-w', wave, sentence.replace(/[《》]/g, '')]);
  execFileSync('lame', [...SMALL, wave, file]);
  rmSync(wave);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(CLIPS, { recursive: true });
  for (const sentence of spokenSentences) {
    const file = join(CLIPS, clipFile(sentence));
    const made = !existsSync(file);
    if (made) speak(sentence, file);
    console.log(`${clipFile(sentence)} ${readFileSync(file).length} ${made ? 'made' : 'kept'} ${sentence}`);
  }
  for (const file of orphans()) {
    rmSync(join(CLIPS, file));
    console.log(`${file} removed: no sentence of a template in force has it`);
  }
}
