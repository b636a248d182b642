import { dayFormat } from '../../locale';
import { ageOf } from '../../../domain/copies';
import { parseDay } from '../../../domain/day';
import { whenFormat } from '../../time';
import { CopyPart } from '../data/CopyPart';
import { FileButton } from '../data/FileButton';
import { MorePart } from '../data/MorePart';
import { RepairBand } from '../RepairBand';
import type { SectionProps } from './section';

/** What is kept here and how safely, its copies, and what can be done with it as a whole. */
export function DataSection(props: SectionProps) {
  const { app, state, rest } = props;
  const { data: words, settings } = rest;
  const { log, damage, now } = state;
  const first = parseDay(log?.first?.slice(0, 10));
  return (
    <section class="card DataSection" aria-labelledby="data-title">
      <h2 id="data-title">{words.title}</h2>
      {damage && <RepairBand {...props} damage={damage} />}
      <p>
        {log && first ? words.holds(log.sessions, dayFormat({ dateStyle: 'long' })(first)) : words.holdsNone}
      </p>
      {log && log.sessions > 0 && (
        <p class={log.isCopyDue ? 'due' : 'muted'}>
          {log.copy
            ? words.copied(words.daysAgo(ageOf(log.copy, now)), Math.max(0, log.sessions - log.copy.sessions))
            : words.noCopy}{' '}
          {log.isCopyDue && words.due}
        </p>
      )}
      <CopyPart {...props} />
      <FileButton app={app} name={words.import} hint="import-hint" />
      <p class="muted" id="import-hint">
        {words.importHint}
      </p>
      {log?.importedAt !== undefined && (
        <button onClick={() => void app.act(async ({ care }) => (await care()).undoImport())}>
          {words.undoImport(whenFormat(new Date(log.importedAt)))}
        </button>
      )}
      <MorePart {...props} />
      <p class="muted">{words.nothingLeaves}</p>
      <p class="muted">{state.isOfflineReady ? settings.offline : settings.online}</p>
      <p class="muted">{`${settings.version} ${VERSION}`}</p>
    </section>
  );
}
