// A whole text is split into its clauses where a line begins with 第…条, 第…章 or 一、; what stands before the first is left out.

/** A clause as it was found in a text: its number and what it says. */
export type FoundClause = Readonly<{ no: string; heading: string; says: string }>;

const NUMERAL = '[一二三四五六七八九十百零〇\\d]+';
const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之${NUMERAL})?)(?![第规的、和至及所，])[\\s　:：]*(.*)$`);
const SECTION = new RegExp(`^(${NUMERAL})、\\s*(.*)$`);
const ITEM = new RegExp(`^[（(](${NUMERAL})[）)]\\s*(.*)$`);
/** Heads of chapters say nothing that binds. */
const CHAPTER = new RegExp(`^第${NUMERAL}[编章节][\\s　]`);
/** A heading ends at the first full stop, and is short. */
const LONGEST_HEADING = 40;

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s　]+|[\s　]+$/g, ''))
    .filter((line) => line !== '' && !CHAPTER.test(line));

const joined = (found: FoundClause, line: string): FoundClause => ({
  ...found,
  says: found.says === '' ? line : `${found.says}\n${line}`,
});

/** Under a section the first sentence of an item is its heading where it is short. */
const headed = (no: string, words: string): FoundClause => {
  const end = words.indexOf('。');
  const isHead = end > 0 && end <= LONGEST_HEADING && end < words.length - 1;
  return isHead
    ? { no, heading: words.slice(0, end), says: words.slice(end + 1) }
    : { no, heading: '', says: words };
};

const collect = (
  lines: readonly string[],
  begin: (line: string) => FoundClause | undefined,
): readonly FoundClause[] => {
  const found: FoundClause[] = [];
  for (const line of lines) {
    const next = begin(line);
    const last = next ?? found.pop();
    if (last) found.push(next ?? joined(last, line));
  }
  return found;
};

const byArticles = (lines: readonly string[]): readonly FoundClause[] =>
  collect(lines, (line) => {
    const [, no, says = ''] = ARTICLE.exec(line) ?? [];
    return no === undefined ? undefined : { no, heading: '', says };
  });

const isShort = (words: string): boolean => words.length <= LONGEST_HEADING && !words.includes('。');

const bySections = (lines: readonly string[]): readonly FoundClause[] => {
  let section = '';
  return collect(lines, (line) => {
    const [, sectionNo, sectionWords = ''] = SECTION.exec(line) ?? [];
    if (sectionNo !== undefined) {
      section = sectionNo;
      return isShort(sectionWords)
        ? { no: sectionNo, heading: sectionWords, says: '' }
        : headed(sectionNo, sectionWords);
    }
    const [, itemNo, itemWords = ''] = ITEM.exec(line) ?? [];
    return itemNo === undefined || section === '' ? undefined : headed(`${section}（${itemNo}）`, itemWords);
  });
};

/** What says nothing but a heading is the head of what follows, or is itself the clause. */
const told = (found: readonly FoundClause[]): readonly FoundClause[] =>
  found.flatMap((clause, n) => {
    if (clause.says !== '') return [clause];
    const isHead = found[n + 1]?.no.startsWith(`${clause.no}（`) ?? false;
    return isHead || clause.heading === '' ? [] : [{ no: clause.no, heading: '', says: clause.heading }];
  });

/** The clauses of a text, in its order; empty where neither articles nor numbered sections are found. */
export const splitClauses = (text: string): readonly FoundClause[] => {
  const lines = linesOf(text);
  const articles = byArticles(lines);
  return told(articles.length > 0 ? articles : bySections(lines));
};
