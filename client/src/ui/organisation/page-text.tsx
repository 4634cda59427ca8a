import { type Block, blocksOf, type Facts, type Piece } from '@naast/shared/page-text';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { organisationQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import styles from './organisation.module.css';
import { OwnWords } from './own-words.js';

interface PageTextProps {
  /** In the form that `shared/src/page-text.ts` reads. */
  readonly text: string;
  readonly facts: Facts;
  /** Of its headings. */
  readonly level: 2 | 3;
}

/** The text of one of the organisation's pages: headings, paragraphs and lists, and no words that are not text. */
export function PageText({ text, facts, level }: PageTextProps) {
  return (
    <div className={styles.text}>
      {blocksOf(text, facts).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never move.
        <OfBlock key={at} block={block} level={level} />
      ))}
    </div>
  );
}

function OfBlock({ block, level }: { readonly block: Block; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((pieces, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of one text never move.
          <li key={at}>
            <Pieces pieces={pieces} />
          </li>
        ))}
      </ul>
    );
  const words = <Pieces pieces={block.pieces} />;
  return block.kind === 'heading' ? <Heading>{words}</Heading> : <p className={styles.words}>{words}</p>;
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
    <Fragment key={at}>
      {typeof piece === 'string' ? (
        <OwnWords text={piece} />
      ) : (
        <LocalLink to={piece.to}>{piece.words}</LocalLink>
      )}
    </Fragment>
  ));

/** What the texts are filled in with; `date`, in words, is that of the last change. */
export function usePageFacts(date: string): Facts {
  const organisation = useQuery(organisationQuery()).data;
  return {
    name: organisation?.name ?? '',
    contact: organisation?.contact ?? '',
    complaints: organisation?.complaints ?? '',
    responsible: organisation?.responsible ?? '',
    emergency: organisation?.crisis.danger.phone.shown ?? '',
    date,
  };
}
