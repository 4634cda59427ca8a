import styles from './counts-table.module.css';

interface CountsTableProps {
  readonly caption: string;
  /** What the rows are of. */
  readonly first: string;
  readonly columns: readonly string[];
  /** Of each row a count for each column. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** Counts in rows. On a narrow screen each row is a block, whose cells say their column. */
export function CountsTable({ caption, first, columns, rows }: CountsTableProps) {
  return (
    <table className={styles.counts}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column, at) => (
              <td key={column} data-column={column}>
                {counts[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
