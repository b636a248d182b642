import { Component } from 'preact';
import type { Damage } from '../../state/health';
import type { LateProps } from '../screen';
import { whenFormat } from '../time';
import { FileButton } from './data/FileButton';

interface Props extends LateProps {
  readonly damage: Damage;
}

/** The log came to harm: what is known of it, and the ways to bring it back. */
export class RepairBand extends Component<Props, { readonly isSure: boolean }> {
  override state = { isSure: false };

  override render() {
    const { app, rest, damage } = this.props;
    const { data: words } = rest;
    const { kind, spare, file } = damage;
    if (file)
      return (
        <section class="TodayBand waiting RepairBand" role="alert">
          <p>{words.stuck}</p>
          <p class="choices">
            <button
              class="primary"
              onClick={() =>
                void app.act(async ({ backups }) => {
                  await backups.hand(file);
                })
              }
            >
              {words.saveSpare}
            </button>
          </p>
        </section>
      );
    const accept = (): void => {
      if (this.state.isSure) void app.act(async ({ care }) => (await care()).accept());
      this.setState({ isSure: !this.state.isSure });
    };
    return (
      <section class="TodayBand waiting RepairBand" role="alert">
        <p>
          <b>{words.harmed[kind]}</b>{' '}
          {spare ? words.spare(whenFormat(new Date(spare.at)), spare.sessions) : words.noSpare}
        </p>
        <p class="choices">
          {spare && (
            <button class="primary" onClick={() => void app.act(async ({ care }) => (await care()).repair())}>
              {words.repair}
            </button>
          )}
          <FileButton app={app} name={words.fromFile} />
          <button onClick={accept}>{this.state.isSure ? words.acceptSure : words.accept}</button>
        </p>
      </section>
    );
  }
}
