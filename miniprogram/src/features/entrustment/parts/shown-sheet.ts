// A sheet as this phone knows it: whoever signed here and has not been heard of by the server yet counts as waiting to be sent.
import { SignAssisted } from '#shared/entrustment/contract.ts';
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';

/** A signer, and whether the own signature lies on this phone, sent to nobody yet. */
export type ShownSigner = Signer & Readonly<{ waiting: boolean }>;

/** The stream under which everything of one sheet goes out in order. */
export const streamOf = (agreementId: string): string => `entrustment/${agreementId}`;

const ofSheet = (entries: readonly OutboxEntry[], agreementId: string): readonly OutboxEntry[] =>
  entries.filter(({ stream }) => stream === streamOf(agreementId));

const isOf = ({ about, data }: OutboxEntry, { part, guardianId }: Signer): boolean => {
  if (part === 'witness') return about.what === 'witness';
  const act = SignAssisted.safeParse(data);
  return about.what === 'assist' && act.success && act.data.guardianId === guardianId;
};

/** Everybody who signs, with what waits on this phone. */
export const shownSigners = (
  { agreementId, signers }: Pick<SheetView, 'agreementId' | 'signers'>,
  entries: readonly OutboxEntry[],
): readonly ShownSigner[] => {
  const waiting = ofSheet(entries, agreementId).filter(({ status }) => status === 'waiting');
  return signers.map((signer) => ({
    ...signer,
    waiting: !signer.signed && waiting.some((entry) => isOf(entry, signer)),
  }));
};

/** What was refused of this sheet on this phone. */
export const refusedOf = (
  { agreementId }: Pick<SheetView, 'agreementId'>,
  entries: readonly OutboxEntry[],
): readonly OutboxEntry[] => ofSheet(entries, agreementId).filter(({ status }) => status === 'refused');

/** Parents and caregiver who may still sign here. */
export const leftToSign = (signers: readonly ShownSigner[]): readonly ShownSigner[] =>
  signers.filter(({ part, signed, waiting }) => part !== 'witness' && !signed && !waiting);
