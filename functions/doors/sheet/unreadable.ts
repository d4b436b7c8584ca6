// Why a file could not be read, thrown from wherever it shows and turned into a refusal where the reading began.
import type { SheetRefusal } from '#functions/kernel/sheet.ts';

/** Stops the reading of a file. */
export class Unreadable extends Error {
  readonly refused: SheetRefusal['refused'];

  constructor(refused: SheetRefusal['refused']) {
    super(refused);
    this.refused = refused;
  }
}
