// What a child's details are used for, on which legal basis, in words a family understands (PIPL art. 13, 28, 31, 34–35).

/** `duty`: the bureau must by law and nobody is asked. `consent`: only with a guardian's yes, which may be taken back. */
export type Basis = 'duty' | 'consent';

export const purposeCodes = [
  'file',
  'visits',
  'benefits',
  'messages',
  'photos',
  'school',
  'providers',
] as const;
export type Purpose = (typeof purposeCodes)[number];

/** A purpose as it is shown; `words` is the version a consent was given to. */
export type PurposeWords = Readonly<{
  purpose: Purpose;
  basis: Basis;
  words: string;
  title: string;
  says: string;
}>;

/** The words in force. A changed sentence gets a new version, and consents to the old one no longer count. */
export const purposes: readonly PurposeWords[] = [
  {
    purpose: 'file',
    basis: 'duty',
    words: '2026-1',
    title: '建立孩子的档案',
    says: '民政部门依法登记孩子的情况，用来知道谁需要照看。不需要您同意，您可以看，也可以要求改正。',
  },
  {
    purpose: 'visits',
    basis: 'duty',
    words: '2026-1',
    title: '上门走访和提醒',
    says: '儿童主任按规定上门看孩子，记下情况。只有管这个村的人能看到。',
  },
  {
    purpose: 'benefits',
    basis: 'duty',
    words: '2026-1',
    title: '核对该得的补助',
    says: '用档案核对孩子能领的补助，避免漏掉。',
  },
  {
    purpose: 'messages',
    basis: 'consent',
    words: '2026-1',
    title: '用微信给您发提醒',
    says: '有事时给您发微信消息，消息里不写孩子的名字。您可以随时关掉。',
  },
  {
    purpose: 'photos',
    basis: 'consent',
    words: '2026-1',
    title: '走访时拍照',
    says: '走访时拍居住环境的照片，加密保存，只有管这个村的人能看。不同意也照样走访。',
  },
  {
    purpose: 'school',
    basis: 'consent',
    words: '2026-1',
    title: '和学校老师通气',
    says: '孩子在校有变化时，儿童主任和班主任互相说一声。',
  },
  {
    purpose: 'providers',
    basis: 'consent',
    words: '2026-1',
    title: '请社工机构帮忙',
    says: '只告诉机构孩子的姓名、年龄和要办的事，别的不给。',
  },
];

/** The words in force for a purpose; every code has some. */
export const wordsOf = (purpose: Purpose): PurposeWords | undefined =>
  purposes.find((one) => one.purpose === purpose);
