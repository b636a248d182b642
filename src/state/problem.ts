import { nameOf } from '../storage/errors';

/** What was being done when it went wrong: opening the log, saving to it, loading a part of the app. */
export type Doing = 'opening' | 'saving' | 'loading';

/** Something that went wrong, as it was caught. */
export interface Problem {
  /** `blocked` by another tab, `outdated` by a newer version, or else what was being done. */
  readonly doing: Doing | 'blocked' | 'outdated';
  readonly error?: unknown;
  /** What was to be done, once more. */
  readonly retry?: () => void;
}

/** What can go wrong, each with a sentence of its own in the interface's words. */
export type ProblemKind =
  'no-storage' | 'not-opened' | 'blocked' | 'outdated' | 'not-saved' | 'full' | 'not-loaded';

/** Names a problem. */
export function problemKind({ doing, error }: Problem): ProblemKind {
  if (doing === 'blocked' || doing === 'outdated') return doing;
  const name = nameOf(error);
  if (doing === 'loading' || name === 'NetworkError') return 'not-loaded';
  if (typeof indexedDB === 'undefined' || name === 'SecurityError') return 'no-storage';
  if (name === 'VersionError') return 'outdated';
  if (name === 'QuotaExceededError') return 'full';
  return doing === 'opening' ? 'not-opened' : 'not-saved';
}
