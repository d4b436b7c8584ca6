// Draws and signs the evidence of one sheet in a fresh process, then again and again, and tells what each took.
import { generateKeyPairSync, sign } from 'node:crypto';
import { certificateOf, fingerprintOf } from '#functions/doors/porter/certificate.ts';
import { signPaper } from '#functions/doors/porter/sign-paper.ts';
import { evidencePaper } from '#functions/entrustment/printed/evidence-paper.ts';
import { memoryFiles } from '../kit/memory-files.ts';
import { signedSheet } from '../papers/sheets.ts';

const AT = '2026-11-27T02:15:00.000Z';
const times = Number(process.argv[2] ?? '1');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
const key = {
  keyId: 'bench',
  sign: async (bytes: Uint8Array) => sign('sha256', bytes, privateKey),
  publicKey: async () => ({ der: publicKey.export({ type: 'spki', format: 'der' }) }),
};
const subject = { organisation: '如皋市民政局', name: '护童 委托监护确认书签章' };
const certificate = await certificateOf(memoryFiles(), key, subject, AT);

const draw = async (): Promise<number> => {
  const { renderPaper } = await import('#functions/doors/porter/render-paper.ts');
  const { bytes } = await renderPaper(evidencePaper(signedSheet(), fingerprintOf(certificate)));
  const marking = { name: subject.organisation, reason: 'bench', at: AT };
  return (await signPaper(bytes, certificate, key.sign, marking)).length;
};

const cpuMs = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

const [begun, cpuBefore] = [performance.now(), cpuMs()];
const bytes = await draw();
const [coldMs, coldCpuMs] = [performance.now() - begun, cpuMs() - cpuBefore];
const cpuAfter = cpuMs();
const warm: number[] = [];
for (let n = 1; n < times; n++) {
  const start = performance.now();
  await draw();
  warm.push(performance.now() - start);
}
const warmCpuMs = (cpuMs() - cpuAfter) / Math.max(1, times - 1);
const memory = process.memoryUsage().rss;
process.stdout.write(JSON.stringify({ bytes, coldMs, coldCpuMs, warm, warmCpuMs, memory }));
