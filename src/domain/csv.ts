import type { Session } from './session';

const COLUMNS = 'day,startedAt,minutes,steps,source,tensionBefore,tensionAfter,note';

/** What a spreadsheet would take for a formula (ASVS 1.2.10), in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const safe = (text: string): string => quote(FORMULA.test(text) ? `'${text}` : text);

const row = (session: Session): string =>
  [
    session.day,
    session.startedAt,
    String(Math.round(session.durationSeconds / 0.6) / 100),
    safe(session.steps.join(' ')),
    session.source,
    String(session.tensionBefore ?? ''),
    String(session.tensionAfter ?? ''),
    safe(session.note ?? ''),
  ].join(',');

/** The live sessions for people and spreadsheets, oldest first: RFC 4180, UTF-8 with a byte order mark. */
export const csvOf = (sessions: readonly Session[]): string =>
  `\uFEFF${[
    COLUMNS,
    ...sessions
      .toSorted((a, b) => Number(a.startedAt > b.startedAt) - Number(a.startedAt < b.startedAt))
      .map(row),
  ].join('\r\n')}\r\n`;

/** The fields of a CSV text, line by line (RFC 4180, any line end); a quote that is never closed ends with the text. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  const quoted = (): string => {
    let value = '';
    for (;;) {
      const close = text.indexOf('"', at);
      value += text.slice(at, close < 0 ? text.length : close);
      at = close < 0 ? text.length : close + 1;
      if (text[at] !== '"' || close < 0) return value;
      value += '"'; // doubled: one that belongs to the text
      at++;
    }
  };
  const END = /[,\r\n]/g;
  const bare = (): string => {
    END.lastIndex = at;
    const from = at;
    at = END.exec(text)?.index ?? text.length;
    return text.slice(from, at);
  };
  while (at < text.length) {
    if (text[at] === '"') {
      at++;
      fields.push(quoted() + bare());
    } else fields.push(bare());
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      fields.push('');
    } else at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(fields);
    fields = [];
  }
  return rows;
}
