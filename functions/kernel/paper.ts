// What a paper says is plain data: a slice composes it, and whoever draws it knows nothing of what it is about.
import type { Reader, TimelineCommit } from './reader.ts';

/** A hand signature: strokes of points (x, y and milliseconds) on a pad of this size. */
export type Strokes = Readonly<{
  width: number;
  height: number;
  strokes: readonly (readonly (readonly [x: number, y: number, ms: number])[])[];
}>;

/** A field to be filled by hand: whose it is, and what is to be written into it, a line each. */
export type BlankField = Readonly<{ title: string; lines: readonly string[] }>;

/** One signature as it was given: whose, what is said of it, and the hand, where there is one. */
export type SignedField = Readonly<{ title: string; words: readonly string[]; hand?: Strokes | undefined }>;

/** A QR of what it says, and beside it what it is for. */
export type Code = Readonly<{ says: string; caption: string }>;

/** What stands on a paper, one below the other. */
export type Block =
  | Readonly<{ block: 'title'; says: string }>
  | Readonly<{ block: 'heading'; says: string }>
  /** One short line at the right: a number, a date. */
  | Readonly<{ block: 'aside'; says: string }>
  /** Lines printed as they are; those that begin with a Chinese number and 、 are headings. */
  | Readonly<{ block: 'text'; lines: readonly string[] }>
  /** To whom, paragraphs that begin two characters in, and at the right from whom and when. */
  | Readonly<{ block: 'letter'; to: string; paragraphs: readonly string[]; from: readonly string[] }>
  /** The same, smaller: what explains and does not oblige. */
  | Readonly<{ block: 'notes'; lines: readonly string[] }>
  /** Names and what they are, under the title of the whole; a hash in a value is set in groups. */
  | Readonly<{ block: 'rows'; title?: string; rows: readonly Readonly<{ name: string; says: string }>[] }>
  /** Fields to be filled by hand, and after them a QR with what it is for. */
  | Readonly<{ block: 'blanks'; fields: readonly BlankField[]; code?: Code }>
  | Readonly<{ block: 'signatures'; fields: readonly SignedField[] }>
  /** Where the paper is cut. */
  | Readonly<{ block: 'cut'; says: string }>
  /** The mark at the end of what the county signs by its key. */
  | Readonly<{ block: 'mark'; lines: readonly string[] }>
  | Readonly<{ block: 'new_page' }>;

/** A paper of A4 pages. `at` is when what it says was so (ISO 8601), `footer` stands on every page. */
export type Paper = Readonly<{ title: string; at: string; footer: string; blocks: readonly Block[] }>;

/** Who marks a paper with the county's key, and for what: O and CN of the certificate, and the reason readers show. */
export type Mark = Readonly<{ organisation: string; name: string; reason: string }>;

/** The name in the county's certificate: there is one for all papers, and each says for itself what it was marked for. */
export const MARK_NAME = '护童 业务签章';

/** The mark of a county's bureau. */
export const countysMark = (countyName: string, reason: string): Mark => ({
  organisation: `${countyName}民政局`,
  name: MARK_NAME,
  reason,
});

/** What a paper is composed from: whose stream it is, its past as it was opened, and the rows beside it. */
export type PaperGround = Readonly<{
  id: string;
  past: readonly TimelineCommit[];
  read: Reader;
  /** Under which address the county's pages are reached from outside, where that is known. */
  address?: string | undefined;
}>;

/** A paper that is to be drawn: of which text, whose it is, and how it reads. */
export type PaperOrder = Readonly<{
  /** Whose key seals it: a person's, or the thing's own. */
  subject: string;
  /** The hash of the text it says: another text is another paper. */
  textHash: string;
  /** Absent where nobody marks it. */
  mark?: Mark | undefined;
  /** The paper; `fingerprint` is the SHA-256 of the certificate it will be marked with, in hex, or empty. */
  compose: (fingerprint: string) => Paper;
}>;
