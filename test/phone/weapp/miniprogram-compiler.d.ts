// The platform's template compiler comes without types; this is all that is used of it.
declare module 'miniprogram-compiler' {
  /** The templates under a folder as one script that defines `$gwx`; an error comes back as its text. */
  export const wxmlToJs: (root: string) => string;
}
