// First the whole text is read: to its end by scrolling, or by ear; it is said how far one is.
import { useEffect } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { scrollOn, useFurthest } from '../../../ui/scrolling.ts';
import { Listen, useListening } from '../parts/listen.tsx';
import { marksOf, SheetText } from '../parts/sheet-text.tsx';
import { lineOf, spokenLines } from '../parts/spoken-lines.ts';
import type { Ready } from './ready.ts';
import type { Attending } from './sign-form.ts';

const TEXT = 'sign-text';

/** The text, with the button that reads it. */
export const ReadStep = ({ ready, signing }: { ready: Ready; signing: Attending }) => {
  const { form, change } = signing;
  const reading = useListening();
  const furthest = useFurthest(marksOf(TEXT, ready.lines), form.seen);
  useEffect(() => {
    if (furthest > form.seen) change({ seen: furthest });
  });
  return (
    <>
      <Box className="step-lead">
        <Listen
          id="listen-all"
          word="念给我听"
          reading={reading}
          list={spokenLines(ready.lines)}
          onHeard={() => change({ heard: true })}
        />
      </Box>
      <SheetText id={TEXT} lines={ready.lines} reading={lineOf(reading)} />
    </>
  );
};

/** How far one is, and the way on: further down until the end was seen, then the next step. */
export const ReadDock = ({ signing: { form, needed, goOn } }: { signing: Attending }) => {
  const isRead = form.seen >= needed.parts;
  return (
    <>
      <Box id="read-so-far" className="dock-says" role="status">
        {isRead ? '全文看到最后了' : `看到第 ${form.seen} 部分，共 ${needed.parts} 部分`}
      </Box>
      {isRead ? (
        <Button id="sign-on" onTap={goOn}>
          看完了，下一步
        </Button>
      ) : (
        <Button id="sign-down" icon="down" onTap={() => scrollOn(TEXT)}>
          接着往下看
        </Button>
      )}
    </>
  );
};
