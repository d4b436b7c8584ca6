// One writes the own name with a finger, a mouse or a pen; the last stroke can be taken back, and all of it begun anew.
import { useRef } from 'react';
import { inBrowser, phoneNow } from '../kernel/platform.ts';
import { Box } from './box.tsx';
import { Button } from './button.tsx';
import { beginStroke, type Drawn, extendStroke, nothingDrawn, undoStroke } from './handwriting.ts';
import { PadDrawing } from './pad-canvas.tsx';

export type SignaturePadProps = Readonly<{
  id: string;
  /** Who writes here, as the sheet names them. */
  name: string;
  drawn: Drawn;
  /** After every stroke, and when something is taken back: lay it into the draft. */
  onDraw: (drawn: Drawn) => void;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
}>;

/** The pad with its two buttons; only as wide as a hand is comfortable with, also when the phone is turned. */
export const SignaturePad = ({ id, name, drawn, onDraw, fault }: SignaturePadProps) => {
  const live = useRef(drawn);
  const told = useRef(drawn);
  if (told.current !== drawn) {
    told.current = drawn;
    live.current = drawn;
  }
  const isEmpty = drawn.strokes.length === 0;
  const put = (next: Drawn): Drawn => {
    live.current = next;
    return next;
  };
  return (
    <Box className="pad-sign">
      <Box className={fault ? 'pad-frame wrong' : 'pad-frame'}>
        <Box className="pad-line" />
        {isEmpty && <Box className="pad-hint">{`在这里写“${name}”`}</Box>}
        <PadDrawing
          id={id}
          label={isEmpty ? `${name}的签名，还没有写` : `${name}的签名，写了 ${drawn.strokes.length} 笔`}
          drawn={drawn}
          onBegin={(spot) => put(beginStroke(live.current, spot, phoneNow()))}
          onExtend={(spot) => put(extendStroke(live.current, spot, phoneNow()))}
          onEnd={() => onDraw(live.current)}
        />
      </Box>
      {fault && (
        <Box id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </Box>
      )}
      <Box className="btns pad-btns">
        <Button id={`${id}-undo`} kind="plain" small onTap={() => isEmpty || onDraw(put(undoStroke(drawn)))}>
          退回一笔
        </Button>
        <Button id={`${id}-clear`} kind="plain" small onTap={() => isEmpty || onDraw(put(nothingDrawn))}>
          清除重写
        </Button>
      </Box>
      {inBrowser && (
        <Box className="cap pad-way">用手指、鼠标或者触控笔写。只有键盘的，请换手机签，或者到村里签。</Box>
      )}
    </Box>
  );
};
