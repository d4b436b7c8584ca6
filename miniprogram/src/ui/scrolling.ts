// How far a person has scrolled through a text is seen from marks in it; and a page can be moved on by most of a screen.
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { inBrowser } from '../kernel/platform.ts';

/** Above the foot of the screen, where a dock hides what lies under it. */
const HIDDEN_PX = 80;
const MOST_OF_A_SCREEN = 0.7;

/** Calls `seen` for each mark that comes into view; the answer ends it. */
const watchMarks = (ids: readonly string[], seen: (id: string) => void): (() => void) => {
  if (inBrowser) {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) seen(target.id);
      },
      { rootMargin: `0px 0px -${HIDDEN_PX}px 0px` },
    );
    for (const id of ids) {
      const element = window.document.getElementById(id);
      if (element) watch.observe(element);
    }
    return () => watch.disconnect();
  }
  const watches: Taro.IntersectionObserver[] = [];
  let over = false;
  // WeChat draws after React has: a mark that is not there yet would never be seen.
  Taro.nextTick(() => {
    for (const id of over ? [] : ids) {
      const watch = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {});
      watches.push(watch);
      watch.relativeToViewport({ bottom: -HIDDEN_PX }).observe(`#${id}`, ({ intersectionRatio = 0 }) => {
        if (intersectionRatio > 0) seen(id);
      });
    }
  });
  return () => {
    over = true;
    for (const watch of watches) watch.disconnect();
  };
};

/** How many of the marks, counted to the furthest, have been in view; begins with `before`. */
export const useFurthest = (ids: readonly string[], before: number): number => {
  const [furthest, setFurthest] = useState(before);
  const known = ids.join(' ');
  useEffect(() => {
    const all = known.split(' ');
    return watchMarks(all, (id) => setFurthest((so) => Math.max(so, all.indexOf(id) + 1)));
  }, [known]);
  return furthest;
};

const scrollerOf = (element: Element | null): Element | null => {
  for (let at = element; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  return window.document.scrollingElement;
};

/** Moves the page with this element in it on by most of a screen. */
export const scrollOn = (id: string): void => {
  if (inBrowser) {
    const scroller = scrollerOf(window.document.getElementById(id));
    scroller?.scrollBy({ top: window.innerHeight * MOST_OF_A_SCREEN });
    return;
  }
  Taro.createSelectorQuery()
    .selectViewport()
    .scrollOffset(({ scrollTop }) => {
      void Taro.pageScrollTo({
        scrollTop: scrollTop + Taro.getWindowInfo().windowHeight * MOST_OF_A_SCREEN,
        duration: 200,
      });
    })
    .exec();
};

/** Puts the page back to its top, as a new step begins there. */
export const scrollToTop = (id: string): void => {
  if (inBrowser) scrollerOf(window.document.getElementById(id))?.scrollTo({ top: 0 });
  else void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
};

/** Further than any page is long. */
const FAR_PX = 1_000_000;
/** The bar above a page hides what lies this close to its top. */
const UNDER_BAR_PX = 64;

/** Brings an element into sight, below the bar. */
export const scrollTo = (id: string): void => {
  if (!inBrowser) {
    Taro.nextTick(
      () => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -UNDER_BAR_PX, duration: 200 }),
    );
    return;
  }
  const element = window.document.getElementById(id);
  const top = (element?.getBoundingClientRect().top ?? 0) - UNDER_BAR_PX;
  scrollerOf(element)?.scrollBy({ top });
};

/** Shows the end of the page with this element in it, as a conversation opens at its newest. */
export const scrollToEnd = (id: string): void => {
  if (inBrowser) {
    const scroller = scrollerOf(window.document.getElementById(id));
    scroller?.scrollTo({ top: scroller.scrollHeight });
    return;
  }
  Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop: FAR_PX, duration: 0 }));
};
