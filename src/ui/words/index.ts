import type { RestWords, TodayWords } from './en';

/** The sentences of the interface in one language: a file of this folder, named by its language. */
export interface Words {
  readonly today: TodayWords;
  readonly rest: RestWords;
  readonly dir: 'ltr' | 'rtl';
}

/** Loads the words of the reader's language, English where there are none, and says so to the page. */
export async function loadWords(): Promise<Words> {
  const files = import.meta.webpackContext('.', { regExp: /^\.\/[a-z]{2,3}(-\w+)*\.ts$/, mode: 'lazy' });
  const known = files.keys().map((file) => file.slice(2, -3));
  const wanted = navigator.languages.flatMap((tag) => [tag, tag.replace(/-.*/, '')]);
  const language = wanted.find((tag) => known.includes(tag)) ?? 'en';
  const words = await files<Words>(`./${language}.ts`);
  Object.assign(document.documentElement, { lang: language, dir: words.dir });
  return words;
}
