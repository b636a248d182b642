import { Component } from 'preact';

export type Rows = readonly (readonly string[])[];

interface Props {
  readonly summary: string;
  /** What the table is of. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Made when the table is opened. */
  readonly rows: () => Rows;
}

/** The values behind a chart. */
export class DataTable extends Component<Props, { readonly isOpen: boolean }> {
  override state = { isOpen: false };

  override render() {
    const { summary, name, columns, rows } = this.props;
    return (
      <details
        class="DataTable"
        onToggle={(event) => {
          this.setState({ isOpen: event.currentTarget.open });
        }}
      >
        <summary>{summary}</summary>
        {this.state.isOpen && (
          <table aria-label={name}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([head, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    );
  }
}
