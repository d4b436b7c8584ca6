// Every way from one page to another has a name; a page never spells a path.
import Taro from '@tarojs/taro';
import { inBrowser } from './platform.ts';

const go = (url: string): void => {
  void Taro.navigateTo({ url: `/${url}` }).catch(() => undefined);
};

/** Opens a child's file. */
export const openChild = (childId: string): void => go(`features/registry/child-file/index?child=${childId}`);

/** Opens the form for a visit; `entry` is a refused one to mend. */
export const openRecord = (childId: string, entry?: string): void =>
  go(`features/visits/record/index?child=${childId}${entry === undefined ? '' : `&entry=${entry}`}`);

/** Opens the form that corrects a visit; `entry` is a refused correction to mend. */
export const openCorrect = (childId: string, visitId: string, entry?: string): void =>
  go(
    `features/visits/correct/index?child=${childId}&visit=${visitId}${entry === undefined ? '' : `&entry=${entry}`}`,
  );

/** Opens one village's list. */
export const openVillage = (village: string): void => go(`features/visits/village/index?village=${village}`);

/** Opens what waits to be sent and what was refused. */
export const openOutbox = (): void => go('pages/outbox/index');

/** The tabs; each role sees its own behind the same three. */
export const tabPages = {
  today: 'pages/today/index',
  children: 'pages/children/index',
  me: 'pages/me/index',
} as const;
export type TabName = keyof typeof tabPages;

/** Goes to a tab. */
export const openTab = (tab: TabName): void => {
  void Taro.switchTab({ url: `/${tabPages[tab]}` }).catch(() => undefined);
};

/** Leaves everything and asks who this is. */
export const openSignIn = (): void => {
  void Taro.reLaunch({ url: '/pages/sign-in/index' }).catch(() => undefined);
};

/** Leaves everything and asks for the person's word on privacy. */
export const openConsent = (): void => {
  void Taro.reLaunch({ url: '/pages/consent/index' }).catch(() => undefined);
};

/** Goes back one page, or to today where there is none (a page opened by its address). */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('today');
};

/** Names the page in the host's own bar. */
export const nameThePage = (title: string): void => {
  if (inBrowser) window.document.title = `${title}，护童`;
  else void Taro.setNavigationBarTitle({ title });
};

/** A short word that goes away by itself. */
export const sayBriefly = (title: string): void => {
  void Taro.showToast({ title, icon: 'none', duration: 2000 });
};
