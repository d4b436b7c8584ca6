// A drawn paper is signed by what is appended to it (PAdES): not a byte before the signature changes, and none can without being seen.
import type { MarkingKey } from './certificate.ts';
import { detachedSignature } from './cms.ts';

/** What the signature says of itself: by whom, why, and when that is claimed to have been. */
export type Marking = Readonly<{ name: string; reason: string; at: string }>;

/** Room for a certificate of a 4096-bit key and its signature. */
const SIGNATURE_BYTES = 6144;
const HOLE = '0'.repeat(SIGNATURE_BYTES * 2);
const NUMBER = '0000000000';
const RANGE = `[0 ${NUMBER} ${NUMBER} ${NUMBER}]`;

/** A text as readers show it: UTF-16 with its mark, in hex. */
const shown = (text: string): string =>
  `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;

const pdfTime = (at: string): string =>
  `(D:${new Date(at).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}Z)`;

/** The parts of a paper as the renderer leaves it: one table of offsets, one trailer. Throws for any other shape. */
const readPaper = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  const must = (pattern: RegExp, within: string): string => {
    const found = pattern.exec(within)?.[1];
    if (found === undefined) throw new Error(`A paper without ${pattern.source}`);
    return found;
  };
  const startxref = Number(must(/startxref\s+(\d+)\s+%%EOF\s*$/, text));
  const [table = '', trailer = ''] = text.slice(startxref).split('trailer');
  const [, , ...entries] = table.split('\n');
  const object = (n: number): string => {
    const from = Number(entries[n]?.slice(0, 10));
    return text.slice(text.indexOf('<<', from), text.indexOf('endobj', from)).trimEnd();
  };
  const rootNumber = Number(must(/\/Root (\d+) 0 R/, trailer));
  const root = object(rootNumber);
  const kids = must(/\/Kids \[([^\]]*)\]/, object(Number(must(/\/Pages (\d+) 0 R/, root))));
  const pageNumber = Number(must(/(\d+) 0 R\s*$/, kids));
  return {
    startxref,
    size: Number(must(/\/Size (\d+)/, trailer)),
    id: must(/\/ID (\[[^\]]*\])/, trailer),
    info: must(/\/Info (\d+ 0 R)/, trailer),
    root: { number: rootNumber, text: root },
    page: { number: pageNumber, text: object(pageNumber) },
  };
};

/** A dictionary with more in it. */
const withEntry = (dictionary: string, entry: string): string => {
  const end = dictionary.lastIndexOf('>>');
  return `${dictionary.slice(0, end)}${entry}\n>>`;
};

/** The paper with an empty signature appended: an incremental update that adds two objects and renews two. */
const withHole = (pdf: Buffer, { name, reason, at }: Marking): Buffer => {
  const paper = readPaper(pdf);
  const [signature, widget] = [paper.size, paper.size + 1];
  const objects: readonly (readonly [number, string])[] = [
    [paper.root.number, withEntry(paper.root.text, `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`)],
    [paper.page.number, withEntry(paper.page.text, `/Annots [${widget} 0 R]`)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n/ByteRange ${RANGE}\n/Contents <${HOLE}>\n/M ${pdfTime(at)} /Name ${shown(name)} /Reason ${shown(reason)} >>`,
    ],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (County) /V ${signature} 0 R /P ${paper.page.number} 0 R /Rect [0 0 0 0] /F 132 >>`,
    ],
  ];
  const sections: string[] = [];
  let appended = '\n';
  for (const [number, body] of objects) {
    const offset = String(pdf.length + Buffer.byteLength(appended, 'latin1')).padStart(10, '0');
    sections.push(`${number} 1\n${offset} 00000 n \n`);
    appended += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = pdf.length + Buffer.byteLength(appended, 'latin1');
  appended += `xref\n${sections.join('')}trailer\n<< /Size ${paper.size + 2} /Root ${paper.root.number} 0 R /Info ${paper.info} /ID ${paper.id} /Prev ${paper.startxref} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(appended, 'latin1')]);
};

/** The paper signed over every byte but the signature's own. Throws when the signature is larger than its room. */
export const signPaper = async (
  pdf: Uint8Array,
  certificate: Uint8Array,
  sign: MarkingKey['sign'],
  marking: Marking,
): Promise<Uint8Array> => {
  const paper = withHole(Buffer.from(pdf), marking);
  const hole = paper.indexOf(`<${HOLE}>`, pdf.length);
  const after = hole + HOLE.length + 2;
  const range = [hole, after, paper.length - after].map((n) => String(n).padStart(NUMBER.length, '0'));
  paper.write(`[0 ${range.join(' ')}]`, paper.indexOf(RANGE, pdf.length), 'latin1');
  const content = Buffer.concat([paper.subarray(0, hole), paper.subarray(after)]);
  const signature = Buffer.from(await detachedSignature(content, certificate, sign));
  if (signature.length > SIGNATURE_BYTES) throw new Error('The signature is larger than its room');
  paper.write(signature.toString('hex'), hole + 1, 'latin1');
  return paper;
};
