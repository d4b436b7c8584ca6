// Every way from one page to another has a name; a page never spells a path.
import Taro from '@tarojs/taro';
import type { Role } from '#shared/kernel/access.ts';
import { inBrowser } from './platform.ts';

/** Opens a page by its path in the bundle; only the files of ways spell one. */
export const go = (url: string): void => {
  void Taro.navigateTo({ url: `/${url}` }).catch(() => undefined);
};

/** The tabs of a child's file. */
export const fileTabs = ['overview', 'visits', 'readers', 'consents'] as const;
export type FileTab = (typeof fileTabs)[number];

/** Opens a child's file, at a tab. */
export const openChild = (childId: string, tab: FileTab = 'overview'): void =>
  go(`features/registry/child-file/index?child=${childId}&tab=${tab}`);

/** Opens a file of another town by the glass just broken, good until that moment. */
export const openUnderGlass = (childId: string, untilAt: string): void =>
  go(`features/registry/child-file/index?child=${childId}&until=${untilAt}`);

/** Opens the form in which a child is registered; `entry` is a refused one to mend. */
export const openRegister = (village: string, entry?: string): void =>
  go(`features/registry/register/index?village=${village}${entry === undefined ? '' : `&entry=${entry}`}`);

/** `of` names whom, `why` is the reason given for reading the file, `entry` a refused one to mend. */
type PartAddress = Readonly<{ of?: string; why?: string | undefined; entry?: string }>;

/** Opens the small form of one part of a file. */
export const openPart = (childId: string, part: string, also: PartAddress = {}): void =>
  go(
    `features/registry/part/index?child=${childId}&part=${part}` +
      (also.of === undefined ? '' : `&of=${also.of}`) +
      (also.why === undefined ? '' : `&why=${also.why}`) +
      (also.entry === undefined ? '' : `&entry=${also.entry}`),
  );

/** Opens the search by ID number. */
export const openFind = (): void => go('features/registry/find/index');

/** Opens the invitation of a guardian named in this child's file. */
export const openInvite = (childId: string, guardianId: string): void =>
  go(`features/registry/invite/index?child=${childId}&guardian=${guardianId}`);

/** Opens a guardian's own child. */
export const openOwnChild = (childId: string, tab: FileTab = 'overview'): void =>
  go(`features/registry/own-child/index?child=${childId}&tab=${tab}`);

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

/** A place of the rail takes the page of another place over; on a phone it opens above 我的. */
export const goToPlace = (url: string): void => {
  const open = Taro.getCurrentPages().length > 1 ? Taro.redirectTo : Taro.navigateTo;
  void open({ url: `/features/${url}/index` }).catch(() => undefined);
};

/** Opens the people of the town or the county. */
export const openPeople = (): void => goToPlace('access/people');

/** Opens what waits for the town's supervisor. */
export const openWaiting = (): void => goToPlace('access/waiting');

/** Opens who broke the glass. */
export const openGlasses = (): void => goToPlace('access/glasses');

/** Opens the county's erasures and holds. */
export const openErasures = (): void => goToPlace('access/erasures');

/** Opens one person of a town or of the county. */
export const openPerson = (region: string, personId: string): void =>
  go(`features/access/person/index?region=${region}&person=${personId}`);

/** Opens the hand-over of a village; without one, it is chosen there. */
export const openHandover = (town: string, village?: string): void =>
  go(`features/access/handover/index?town=${town}${village === undefined ? '' : `&village=${village}`}`);

/** Opens one late write. */
export const openReview = (reviewId: string): void => go(`features/access/review/index?review=${reviewId}`);

/** Opens the proposal to erase a child's file, or to hold it. */
export const openErasure = (childId: string, why?: string): void =>
  go(`features/access/erasure/index?child=${childId}${why === undefined ? '' : `&why=${why}`}`);

/** Opens the page on which a phone lets a desk in. */
export const openLetIn = (): void => go('features/access/let-in/index');

/** Opens every sheet that the guardian is a party of. */
export const openOwnSheets = (): void => go('features/entrustment/own/index');

/** Opens one sheet as its parties see it. */
export const openOwnSheet = (agreementId: string): void =>
  go(`features/entrustment/sheet/index?sheet=${agreementId}`);

/** Opens the signing of a sheet on an own phone. */
export const openSign = (agreementId: string): void =>
  go(`features/entrustment/sign/index?sheet=${agreementId}`);

/** Opens the sheets of a director's village. */
export const openVillageSheets = (): void => goToPlace('entrustment/village');

/** Opens what waits for a town about entrustments; an officer looks at this one. */
export const openTownSheets = (town?: string): void => {
  if (town === undefined) goToPlace('entrustment/town');
  else go(`features/entrustment/town/index?town=${town}`);
};

/** Opens the county's coverage. */
export const openCountyCover = (): void => goToPlace('entrustment/county');

const STAFF_SHEETS = { director: 'village', supervisor: 'town' } as const;

/** Turns from a family's sheets to those of the staff: news for a family without an account reaches whoever can help them. */
export const turnToStaffSheets = (role: Role): void => {
  const place = role === 'director' || role === 'supervisor' ? STAFF_SHEETS[role] : 'county';
  void Taro.redirectTo({ url: `/features/entrustment/${place}/index` }).catch(() => undefined);
};

/** Opens one sheet as the staff see it. */
export const openAgreement = (agreementId: string): void =>
  go(`features/entrustment/agreement/index?sheet=${agreementId}`);

/** Opens the form in which a sheet is drawn up for a child; `redraft` is the one drawn up anew. */
export const openDraft = (childId: string, redraft?: string): void =>
  go(
    `features/entrustment/draft/index?child=${childId}${redraft === undefined ? '' : `&redraft=${redraft}`}`,
  );

/** The same in place of the page it was saved from. */
export const turnToAgreement = (agreementId: string): void => {
  void Taro.redirectTo({ url: `/features/entrustment/agreement/index?sheet=${agreementId}` }).catch(
    () => undefined,
  );
};

/** Opens the signing together on the director's phone. */
export const openDoor = (agreementId: string): void =>
  go(`features/entrustment/door/index?sheet=${agreementId}`);

/** Opens the village's own signature. */
export const openWitness = (agreementId: string): void =>
  go(`features/entrustment/witness/index?sheet=${agreementId}`);

/** Opens the sheet on paper: printed, and brought back as a picture. */
export const openPaper = (agreementId: string): void => go(`features/paper/bring/index?sheet=${agreementId}`);

/** The tabs; each role sees its own behind the same four. */
export const tabPages = {
  today: 'pages/today/index',
  children: 'pages/children/index',
  messages: 'pages/messages/index',
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
