// A clause is named by its number and, where it has one, its heading.

/** 第二十二条 外出务工要委托照护 */
export const sayClause = ({ no, heading }: Readonly<{ no: string; heading?: string | undefined }>): string =>
  heading === undefined ? no : `${no}\u2002${heading}`;
