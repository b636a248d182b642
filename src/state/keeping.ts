import type { ChosenFile } from '../platform/chosen-file';

/** Where the log's health is kept apart from its database. */
export interface Keeping {
  /** A word beside the database: read and written at once, on disk some seconds later. */
  readonly readNote: (name: 'witness') => string | undefined;
  readonly leaveNote: (name: 'witness', text: string | undefined) => void;
  /** A file in the origin's private file system; undefined and false where there is none. */
  readonly readKept: (name: string) => Promise<string | undefined>;
  readonly writeKept: (name: string, text: string) => Promise<boolean>;
  readonly removeKept: (name: string) => Promise<void>;
  /** What the worker has logged and noted, as JSON; forgotten once it is taken. */
  readonly takeNoted: (take: (notes: readonly string[]) => Promise<boolean>) => Promise<void>;
  /** Whether the browser has promised not to clear the log, and the asking for that. */
  readonly isPersistent: () => Promise<boolean>;
  readonly askToPersist: () => Promise<boolean>;
  /** Whether this is a page in Safari on iOS, which clears what it keeps after a week unused. */
  readonly isIosTab: () => boolean;
  /** A file outside the browser that may be rewritten without a dialog; see platform/chosen-file. */
  readonly canChoose: () => boolean;
  readonly choose: (name: string) => Promise<ChosenFile | undefined>;
  readonly mayWrite: (file: ChosenFile, ask: boolean) => Promise<boolean>;
  readonly readChosen: (file: ChosenFile) => Promise<Blob>;
  readonly writeChosen: (file: ChosenFile, text: string) => Promise<void>;
  /** Only one page at a time touches the copies. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Bytes that the app uses in all. */
  readonly bytesUsed: () => Promise<number | undefined>;
}
