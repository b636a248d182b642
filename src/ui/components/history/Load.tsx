import { Component, type ComponentChild } from 'preact';
import type { App } from '../../../state/app';
import type { History } from '../../../state/history';

interface Props<T> {
  readonly app: App;
  /** What is read is read again when one of these is another one. */
  readonly of: readonly unknown[];
  readonly read: (history: History) => Promise<T>;
  readonly children: (value: T | undefined) => ComponentChild;
}

interface State<T> {
  readonly value: T | undefined;
}

/** Reads something of the log and draws it, again whenever it may have changed; until then what was there stays. */
export class Load<T> extends Component<Props<T>, State<T>> {
  override state: State<T> = { value: undefined };
  #asked = 0;

  override componentDidMount(): void {
    const { app, read } = this.props;
    const asked = ++this.#asked;
    void app.act(({ history }) =>
      app.attempt('opening', async () => {
        const value = await read(history);
        if (asked === this.#asked) this.setState({ value });
      }),
    );
  }

  override componentDidUpdate({ of: before }: Props<T>): void {
    if (before.some((part, i) => part !== this.props.of[i])) this.componentDidMount();
  }

  override componentWillUnmount(): void {
    this.#asked++;
  }

  override render() {
    return this.props.children(this.state.value);
  }
}
