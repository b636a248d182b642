import type { Session } from './session';

/** A session with something written to it. */
export type Noted = Session & { readonly note: string };

export const isNoted = (session: Session): session is Noted =>
  typeof session.note === 'string' && session.note.trim() !== '';

/** Letters without their accents and case: 'Müde' is found by 'mude'. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text holds every word of a question, in any order. */
export function holdsAll(question: string): (text: string) => boolean {
  const words = plain(question).split(/\s+/).filter(Boolean);
  return (text) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
}

/** The newest of some sessions, the newest first. */
export const newest = <T extends Session>(sessions: readonly T[], count: number): T[] =>
  sessions
    .toSorted((a, b) => (a.day === b.day ? (a.startedAt < b.startedAt ? 1 : -1) : a.day < b.day ? 1 : -1))
    .slice(0, count);
