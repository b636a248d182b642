import {
  parseBenefits,
  parseRoutine,
  parseSafety,
  type Benefits,
  type RoutineWords,
  type Safety,
} from '../domain/content';
import type { Result } from '../domain/result';
import builtIn from '../../static/content/en/routine.json' with { type: 'json' };
import type { Device } from './actions';
import type { Context } from './app';

/** The words that come as data: replaced by a new build, without a change of code. */
export interface Content {
  readonly routine: RoutineWords;
  /** Whether the files are still on their way. */
  readonly isLoading: boolean;
  /** The routine's file was missing or broken: these are the words of the build. */
  readonly isBuiltIn: boolean;
  /** Undefined when its files are missing or broken. */
  readonly learn: { readonly benefits: Benefits; readonly safety: Safety } | undefined;
}

/** The words of the build: a massage can begin at once, whatever becomes of the files. */
export const builtInContent: Content = {
  routine: builtIn.steps,
  isLoading: true,
  isBuiltIn: false,
  learn: undefined,
};

/** Loads the content; what is missing is left out, and the massage goes on with the built-in words. */
export async function loadContent({ store }: Context, { fetchContent }: Device): Promise<void> {
  const load = async <T>(file: string, parse: (value: unknown) => Result<T>): Promise<T | undefined> => {
    const parsed = parse(await fetchContent(file).catch(() => undefined));
    return parsed.ok ? parsed.value : undefined;
  };
  store.set({ content: { ...(store.get().content ?? builtInContent), isLoading: true } });
  const [routine, benefits, safety] = await Promise.all([
    load('routine', parseRoutine),
    load('benefits', parseBenefits),
    load('safety', parseSafety),
  ]);
  store.set({
    content: {
      routine: routine ?? builtIn.steps,
      isLoading: false,
      isBuiltIn: !routine,
      learn: benefits && safety && { benefits, safety },
    },
  });
}
