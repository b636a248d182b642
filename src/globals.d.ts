/** The version of package.json, put in by the build. */
declare const VERSION: string;

/** False under `npm run dev`, where a worker would keep yesterday's code. */
declare const IS_RELEASE: boolean;

/**
 * A stylesheet as text, minified: the screens that come after the first paint bring theirs along and adopt it.
 */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The build's list of files: imports one by name. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { readonly regExp: RegExp; readonly mode: 'lazy' },
  ): { <T>(file: string): Promise<T>; keys(): string[] };
}
