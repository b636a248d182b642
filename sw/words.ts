import type { NudgeWords } from '../src/domain/nudge-text';

/** What is said outside the app, and the language it is in. */
export interface Spoken {
  readonly words: NudgeWords;
  readonly language: string;
}

/** The first of the person's languages that is kept, else English. Rejects when there is none. */
export async function loadSpoken(
  kept: (path: string) => Promise<Response | undefined>,
  wanted: readonly string[],
): Promise<Spoken> {
  for (const language of [...wanted.flatMap((tag) => [tag, tag.replace(/-.*/, '')]), 'en']) {
    const file = await kept(`content/${language}/nudges.json`);
    if (file) return { words: (await file.json()) as NudgeWords, language }; // of this very build: see precache.ts
  }
  throw new Error('No words');
}
