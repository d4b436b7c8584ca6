// The months before are fetched one after the other once the page has its own, so that figures can be compared.
import { useEffect, useState } from 'react';
import type { RegionNews } from '#shared/notifications/views.ts';
import { regionNews } from '../../../kernel/office-queries.ts';
import { api, clock, kept } from '../../../kernel/phone.ts';

export type ByMonth = ReadonlyMap<string, RegionNews['total']>;

const knownOf = (region: string, months: readonly string[]): ByMonth =>
  new Map(
    months.flatMap((month) => {
      const news = kept.find(regionNews(region, month))?.value;
      return news ? [[month, news.total] as const] : [];
    }),
  );

/** What is known of these months; nothing is asked until `isReady`, and a month that cannot be had is left out. */
export const useMonths = (region: string, months: readonly string[], isReady: boolean): ByMonth => {
  const key = months.join(' ');
  const [known, setKnown] = useState<ByMonth>(() => knownOf(region, months));
  useEffect(() => {
    if (!isReady) return;
    let over = false;
    const fetchAll = async (): Promise<void> => {
      for (const month of key.split(' ').reverse()) {
        const question = regionNews(region, month);
        const answer = await api.read(question.path, question.answer);
        if (over || answer.kind !== 'ok') return;
        kept.keep(question, { value: answer.value, readAt: clock.at() });
        setKnown((so) => new Map([...so, [month, answer.value.total] as const]));
      }
    };
    void fetchAll();
    return () => {
      over = true;
    };
  }, [region, key, isReady]);
  return known;
};
