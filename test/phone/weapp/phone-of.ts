// A phone with the real bundle on it, in the hands of one of the county's people.
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';
import { createAnswers } from '../../browser/kit/answers.ts';
import { story, type Told } from '../../browser/kit/children.ts';
import { createCounty } from '../../browser/kit/county.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { MINI_PROGRAM } from './built.ts';
import { startSimulator } from './simulator.ts';

const NOW = '2026-06-12T01:41:00.000Z';

/** What a test may choose of the phone and its county. */
export type Given = Readonly<{
  children?: readonly Told[];
  hasNetwork?: () => boolean;
  store?: KeyStore;
  scanned?: () => string | undefined;
  allows?: (id: string) => string;
  /** The county of another phone, where both are to see the same. */
  answers?: ReturnType<typeof createAnswers>;
}>;

/** The phone of whoever WeChat knows by this openid, its county, and what was asked of it. */
export const phoneOf = (
  openid: string,
  {
    children = story,
    hasNetwork = () => true,
    store = memoryStore(),
    scanned = () => undefined,
    allows = () => 'accept',
    answers: others,
  }: Given = {},
) => {
  const county = createCounty(children, () => NOW);
  const answers = others ?? createAnswers(county);
  const paths: string[] = [];
  const phone = startSimulator(
    MINI_PROGRAM,
    ({ method, url, data, header }) => {
      if (!hasNetwork()) return undefined;
      const { pathname, search } = new URL(url);
      const path = pathname.replace('/api', '') + search;
      paths.push(path);
      const token = String(Object(header).authorization ?? '').replace('Bearer ', '');
      const outcome = answers.answer({
        method,
        path,
        body: data === undefined ? undefined : JSON.parse(String(data)),
        token,
      });
      return { status: isRefusal(outcome) ? 409 : 200, body: outcome };
    },
    { store, loginCode: () => answers.signIns.giveCode(openid) ?? '', scanned, allows },
  );
  return { phone, county, paths, answers };
};

type Phone = ReturnType<typeof phoneOf>['phone'];

/** Agrees to the privacy words and signs in. */
export const signIn = async (phone: Phone): Promise<void> => {
  phone.boot();
  await phone.until(/怎么用您的信息/);
  await phone.fire('agree-privacy', 'agreeprivacyauthorization');
  await phone.until(/微信登录/);
  await phone.tap('sign-in-wechat');
};
