// A canvas that hears a finger, a mouse or a pen, in a browser and in WeChat, and tells of it in the pad's units.
import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { createElement, type PointerEvent, useEffect, useRef } from 'react';
import { type Drawn, type Spot, spotOf } from './handwriting.ts';
import { drawAll, drawStep, type PadCanvas, type Pen } from './pad-surface.ts';

type Size = Readonly<{ width: number; height: number }>;

export type PadCanvasProps = Readonly<{
  id: string;
  /** Spoken: whose signature, and whether there is one. */
  label: string;
  drawn: Drawn;
  onBegin: (spot: Spot) => Drawn;
  onExtend: (spot: Spot) => Drawn;
  onEnd: () => void;
}>;

/** The canvas that was found, its size in pixels, and its pen. */
type Found = { canvas: PadCanvas; size: Size; ratio: number; pen: Pen | undefined };

const lastTwo = ({ strokes }: Drawn) => {
  const stroke = strokes.at(-1);
  const last = stroke?.at(-1);
  return last && ([stroke?.at(-2) ?? last, last] as const);
};

/** Draws what is told and answers to what the finger does; a second finger is not heard. */
const usePad = ({ drawn, onBegin, onExtend, onEnd }: PadCanvasProps) => {
  const found = useRef<Found>();
  const shown = useRef(drawn);
  const finger = useRef<number>();

  const paint = (): void => {
    const at = found.current;
    if (at) at.pen = drawAll(at.canvas, { ...at.size, ratio: at.ratio }, shown.current);
  };
  const grow = (next: Drawn): void => {
    if (next === shown.current) return;
    shown.current = next;
    const step = lastTwo(next);
    if (step && found.current?.pen) drawStep(found.current.pen, ...step);
  };
  const redraw = useRef(paint);
  redraw.current = paint;
  useEffect(() => {
    if (shown.current === drawn || finger.current !== undefined) return;
    shown.current = drawn;
    redraw.current();
  }, [drawn]);
  return {
    take: (canvas: PadCanvas, size: Size, ratio: number): void => {
      found.current = { canvas, size, ratio, pen: undefined };
      paint();
    },
    begin: (id: number, px: Spot): void => {
      if (finger.current !== undefined || !found.current) return;
      finger.current = id;
      grow(onBegin(spotOf(px, found.current.size)));
    },
    extend: (id: number, px: Spot): void => {
      if (finger.current === id && found.current) grow(onExtend(spotOf(px, found.current.size)));
    },
    end: (id: number): void => {
      if (finger.current !== id) return;
      finger.current = undefined;
      onEnd();
    },
  };
};

const BrowserPad = (props: PadCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = usePad(props);
  const latest = useRef(pad);
  latest.current = pad;
  useEffect(() => {
    const node = canvas.current;
    if (!node) return;
    const measure = () => {
      const { width, height } = node.getBoundingClientRect();
      if (width > 0) latest.current.take(node, { width, height }, window.devicePixelRatio || 1);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  // The page may have been scrolled since, so the place is asked for each time.
  const within = (event: PointerEvent<HTMLCanvasElement>): Spot => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => pad.end(event.pointerId);
  return createElement('canvas', {
    ref: canvas,
    id: props.id,
    className: 'pad-canvas',
    role: 'img',
    'aria-label': props.label,
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      pad.begin(event.pointerId, within(event));
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => pad.extend(event.pointerId, within(event)),
    onPointerUp: end,
    onPointerCancel: end,
  });
};

const isCanvas = (value: unknown): value is PadCanvas =>
  typeof value === 'object' && value !== null && 'getContext' in value && 'width' in value;

const TRIES = 20;
const BETWEEN_MS = 50;

const WeChatPad = (props: PadCanvasProps) => {
  const { id } = props;
  const pad = usePad(props);
  const latest = useRef(pad);
  latest.current = pad;
  useEffect(() => {
    let gone = false;
    const measure = (triesLeft = TRIES): void => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec(([box]) => {
          if (gone) return;
          const { node, width, height } = Object(box);
          if (isCanvas(node)) latest.current.take(node, { width, height }, Taro.getWindowInfo().pixelRatio);
          else if (triesLeft > 0) setTimeout(() => measure(triesLeft - 1), BETWEEN_MS);
        });
    };
    const turned = () => measure();
    Taro.nextTick(turned);
    Taro.onWindowResize(turned);
    return () => {
      gone = true;
      Taro.offWindowResize(turned);
    };
  }, [id]);
  const each = (event: CanvasTouchEvent, tell: (finger: number, px: Spot) => void): void => {
    for (const { identifier, x, y } of event.changedTouches) tell(identifier, { x, y });
  };
  return (
    <Canvas
      id={id}
      canvasId={id}
      type="2d"
      className="pad-canvas"
      disableScroll
      onTouchStart={(event) => each(event, pad.begin)}
      onTouchMove={(event) => each(event, pad.extend)}
      onTouchEnd={(event) => each(event, pad.end)}
      onTouchCancel={(event) => each(event, pad.end)}
    />
  );
};

/** The canvas of this host. */
export const PadDrawing = (props: PadCanvasProps) =>
  process.env.TARO_ENV === 'h5' ? <BrowserPad {...props} /> : <WeChatPad {...props} />;
