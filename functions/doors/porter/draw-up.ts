// A paper is drawn once, kept sealed under a name that its text gives it, and noted in its stream: killed anywhere and begun again, it ends the same.
import { createHash } from 'node:crypto';
import { log } from '#functions/aws/telemetry.ts';
import { handle } from '#functions/kernel/handle.ts';
import type { PaperOrder } from '#functions/kernel/paper.ts';
import { keepFile } from '#functions/kernel/sealed-file.ts';
import { isKernelRefusal, isRefusal } from '#shared/kernel/refusal.ts';
import { certificateOf, fingerprintOf } from './certificate.ts';
import type { Drawing, PaperName } from './drawing.ts';
import { orderOf } from './orders.ts';
import { signPaper } from './sign-paper.ts';

/** What asked for the paper. */
type Cause = Readonly<{ effectId: string; depth: number }>;

const draw = async ({ world, files, key }: Drawing, { mark, compose }: PaperOrder, cause: Cause) => {
  // Letters and their machinery are heavy, and most starts of this door find the paper drawn or have none to draw.
  const { renderPaper } = await import('./render-paper.ts');
  const at = world.now();
  const certificate = mark && (await certificateOf(files, key, mark, at));
  const { bytes, missing } = await renderPaper(compose(certificate ? fingerprintOf(certificate) : ''));
  if (missing.length > 0) {
    const { effectId } = cause;
    log({ door: 'porter', outcome: 'letters_missing', commandId: effectId, count: missing.length });
  }
  if (!mark || !certificate) return bytes;
  return signPaper(bytes, certificate, key.sign, { name: mark.organisation, reason: mark.reason, at });
};

/** The paper as it is kept: the first that was drawn, whoever drew it; undefined once its subject is erased. */
const keptOrDrawn = async (
  doing: Drawing,
  order: PaperOrder,
  name: string,
  cause: Cause,
): Promise<Uint8Array | undefined> => {
  const { world, files, reader } = doing;
  const kept = await reader.file(name, order.subject);
  if (kept) return kept;
  const drawn = await draw(doing, order, cause);
  const { vault, random } = world;
  const became = await keepFile({ files, vault, random }, name, order.subject, drawn);
  return became === 'stored' ? drawn : reader.file(name, order.subject);
};

const note = async ({ world }: Drawing, { slice, id }: PaperName, data: unknown, cause: Cause) => {
  const { effectId, depth } = cause;
  const command = { slice, id, type: 'note_paper', data, commandId: effectId, by: 'system', depth };
  const outcome = await handle(world, command);
  // The slice's own "no" is that it is noted already, or that the text has changed since.
  return isRefusal(outcome) && isKernelRefusal(outcome.refused) ? 'again' : 'done';
};

/**
 * Draws up a paper. `again` when the world was busy; throws where nobody knows such a paper, and the message ends in the dead
 * letters. Of a subject who was erased nothing is drawn, and that is done.
 */
export const drawUp = async (
  doing: Drawing,
  paper: PaperName,
  depth: number,
  effectId: string,
): Promise<'done' | 'again'> => {
  const { slice, id, what } = paper;
  const { reader, address } = doing;
  const past = await reader.timeline(slice, id);
  const order = await orderOf(slice, what, { id, past, read: reader, address });
  if (!order) return 'done';
  const { textHash } = order;
  const name = `papers/${id}/${what}-${textHash.slice(0, 16)}.pdf`;
  const bytes = await keptOrDrawn(doing, order, name, { effectId, depth });
  if (!bytes) return 'done';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return note(doing, paper, { what, name, sha256, bytes: bytes.length, textHash }, { effectId, depth });
};
