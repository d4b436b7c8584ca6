// A pen writes down the page and turns it when it is full; a character the typeface lacks becomes a box that names it.
import PDFDocument from 'pdfkit';
import type { Letters } from './letters.ts';
import { BOTTOM, GREY, INK, LEFT, PAGE, RIGHT, SIZE, TOP } from './page-size.ts';
import { type Run, runsOn } from './runs.ts';

/** How a line is set: at this size, in this colour, heavier, or with its letters this far apart. */
export type Setting = Readonly<{ size: number; bold?: true; colour?: string; apart?: number }>;

/** Everything that draws on a paper. Heights and places are in points, from the top left of the page. */
export type Pen = Readonly<{
  doc: PDFKit.PDFDocument;
  width: (text: string, size: number) => number;
  /** Writes one line with its baseline at `y`. */
  write: (text: string, x: number, y: number, setting: Setting) => void;
  /** How far down the page the pen stands. */
  at: () => number;
  down: (height: number) => void;
  /** Turns the page when less than this is left of it. */
  room: (height: number) => void;
  turn: () => void;
  /** The characters that were drawn as boxes, each once. */
  missing: () => readonly string[];
  /** Writes the foot of every page and gives the whole paper. */
  finish: (footer: string) => Promise<Uint8Array>;
}>;

// A heavier letter is the same letter with its outline drawn: one face instead of two in every paper.
const STROKE_OF_SIZE = 0.035;

/** `U+20BB7` as the two lines that a box has room for. */
const hexOf = (character: string): readonly [string, string] => {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const half = Math.ceil(hex.length / 2);
  return [hex.slice(0, half), hex.slice(half)];
};

const documentOf = ({ file }: Letters, { title, at }: Readonly<{ title: string; at: string }>) => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // No letters of the renderer's own: they lie in its package, which is not deployed.
    font: '',
    info: { Title: title, Producer: 'Hutong', Creator: 'Hutong', CreationDate: new Date(at) },
  });
  doc.registerFont('letters', file).font('letters');
  return doc;
};

/** A pen on the first page of a new paper. */
export const penOn = (letters: Letters, about: Readonly<{ title: string; at: string }>): Pen => {
  const doc = documentOf(letters, about);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const missing = new Set<string>();
  const runsOf = runsOn(letters, missing);
  let y = TOP;

  const turn = (): void => {
    doc.addPage();
    y = TOP;
  };
  const plain = (text: string, x: number, baseline: number, { size, bold, colour, apart }: Setting): void => {
    const ink = colour ?? INK;
    doc.fontSize(size).fillColor(ink);
    if (bold) doc.lineWidth(size * STROKE_OF_SIZE).strokeColor(ink);
    doc.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: apart ?? 0,
      fill: true,
      stroke: bold ?? false,
    });
  };
  // Whoever copies the text or has it read aloud gets what it says; the box is for the eye.
  const box = (text: string, x: number, baseline: number, size: number): void => {
    const [above, below] = hexOf(text);
    doc.lineWidth(0.5).strokeColor(INK);
    doc.rect(x + size * 0.05, baseline - size * 0.83, size * 0.9, size * 0.95).stroke();
    const tiny = size * 0.38;
    for (const [half, down] of [
      [above, 0.46],
      [below, 0.06],
    ] as const)
      plain(half, x + (size - letters.width(half, tiny)) / 2, baseline - size * down, { size: tiny });
  };
  const draw = ({ text, as, said }: Run, x: number, baseline: number, setting: Setting): void => {
    const isTold = as === undefined || said;
    if (isTold) doc.markContent('Span', { actual: text });
    if (as === undefined) box(text, x, baseline, setting.size);
    else plain(as, x, baseline, setting);
    if (isTold) doc.endMarkedContent();
  };
  const write: Pen['write'] = (text, x, baseline, setting) => {
    let at = x;
    for (const run of runsOf(text)) {
      draw(run, at, baseline, setting);
      at += letters.width(run.text, setting.size) + (setting.apart ?? 0) * [...run.text].length;
    }
  };
  const foot = (footer: string, page: number, pages: number): void => {
    const number = `第 ${page} 页，共 ${pages} 页`;
    const setting = { size: SIZE.tiny, colour: GREY } as const;
    const baseline = PAGE.height - 36;
    doc.lineWidth(0.4).strokeColor(GREY);
    doc
      .moveTo(LEFT, baseline - 13)
      .lineTo(RIGHT, baseline - 13)
      .stroke();
    write(footer, LEFT, baseline, setting);
    write(number, RIGHT - letters.width(number, SIZE.tiny), baseline, setting);
  };

  turn();
  return {
    doc,
    width: letters.width,
    write,
    at: () => y,
    down: (height) => {
      y += height;
    },
    room: (height) => {
      if (y + height > BOTTOM && y > TOP) turn();
    },
    turn,
    missing: () => [...missing],
    finish: async (footer) => {
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        doc.switchToPage(page);
        foot(footer, page + 1, count);
      }
      const whole = new Promise<Uint8Array>((resolve, reject) => {
        doc.on('end', () => resolve(Buffer.concat(parts)));
        doc.on('error', reject);
      });
      doc.end();
      return whole;
    },
  };
};
